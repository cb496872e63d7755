package dev.leadrelay.ingest.domain.account;

import dev.leadrelay.ingest.domain.event.HostName;
import dev.leadrelay.ingest.domain.normalise.CountryNames;
import dev.leadrelay.ingest.domain.normalise.Domains;
import dev.leadrelay.ingest.domain.normalise.Industries;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what a CRM says of its accounts and brings it into the form that leads have. */
public final class AccountReader {

  /** What can be said of an account, in the order in which it is told. */
  public static final Set<String> FIELDS =
      new LinkedHashSet<>(
          List.of(
              "domain",
              "name",
              "owner",
              "key",
              "industry",
              "employees",
              "country",
              "technologies"));

  private static final int LONGEST_TEXT = 200;
  private static final Set<String> YES = Set.of("true", "yes", "1");
  private static final Set<String> NO = Set.of("false", "no", "0", "");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern AROUND_HOST = Pattern.compile("^https?://|[/?#].*$");
  private static final Pattern SEPARATOR = Pattern.compile("[;|]");

  private final Domains domains;
  private final Industries industries;
  private final CountryNames countries;

  public AccountReader(Domains domains, Industries industries, CountryNames countries) {
    this.domains = domains;
    this.industries = industries;
    this.countries = countries;
  }

  /**
   * Reads one account.
   *
   * @param given values by name: texts, or what JSON has for them
   * @param problems is told the name of each wrong field and what was expected of it
   * @return empty when anything is wrong
   */
  public Optional<Account> read(
      Map<String, ? extends @Nullable Object> given, BiConsumer<String, String> problems) {
    return new Reading(given, problems).account();
  }

  /**
   * The registrable domain of a host name or of the address of a website, unless anybody can have a
   * mailbox there.
   */
  public Optional<String> domainOf(String written) {
    return HostName.parse(AROUND_HOST.matcher(written).replaceAll(""))
        .flatMap(domains::registrable)
        .filter(domain -> !domains.isFreemail(domain));
  }

  /** One account on its way. */
  private final class Reading {

    private final Map<String, ? extends @Nullable Object> given;
    private final BiConsumer<String, String> problems;
    private boolean wrong;

    Reading(Map<String, ? extends @Nullable Object> given, BiConsumer<String, String> problems) {
      this.given = given;
      this.problems = problems;
    }

    Optional<Account> account() {
      given.keySet().stream().filter(name -> !FIELDS.contains(name)).forEach(this::unknown);
      var account =
          new Account(
              domain(),
              required("name"),
              text("owner").orElse(null),
              flag(),
              industry(),
              employees(),
              country(),
              technologies());
      return wrong ? Optional.empty() : Optional.of(account);
    }

    private void unknown(String name) {
      wrong(
          name,
          "Expected one of %s, but there is no such field.".formatted(String.join(", ", FIELDS)));
    }

    private String domain() {
      var written = required("domain");
      if (written.isEmpty()) {
        return written;
      }
      return domainOf(written)
          .orElseGet(
              () ->
                  wrong(
                      "domain",
                      "Expected a domain that the company has registered, such as acme.com, but it is none."));
    }

    private String required(String name) {
      var value = given.get(name);
      return value == null || value.toString().isBlank()
          ? wrong(name, "Expected a value, but there is none.")
          : text(name).orElse("");
    }

    private Optional<String> text(String name) {
      var value = given.get(name);
      if (value == null) {
        return Optional.empty();
      }
      var text = value.toString().strip();
      if (!isScalar(value) || text.length() > LONGEST_TEXT) {
        wrong(
            name,
            "Expected a text of at most %d characters, but it is none.".formatted(LONGEST_TEXT));
        return Optional.empty();
      }
      return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static boolean isScalar(Object value) {
      return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private boolean flag() {
      var written = text("key").orElse("").toLowerCase(Locale.ROOT);
      if (!YES.contains(written) && !NO.contains(written)) {
        wrong("key", "Expected true or false, but it is neither.");
      }
      return YES.contains(written);
    }

    private @Nullable String industry() {
      var written = text("industry");
      if (written.isEmpty()) {
        return null;
      }
      return industries
          .industryOf(written.get())
          .orElseGet(
              () ->
                  wrong(
                      "industry",
                      "Expected an industry of the taxonomy, or a common name of one, but it is none."));
    }

    private @Nullable Integer employees() {
      var written = text("employees");
      if (written.isEmpty()) {
        return null;
      }
      if (!NUMBER.matcher(written.get()).matches()) {
        wrong("employees", "Expected a whole number of at most nine digits, but it is none.");
        return null;
      }
      return Integer.valueOf(written.get());
    }

    private @Nullable String country() {
      var written = text("country");
      if (written.isEmpty()) {
        return null;
      }
      return countries
          .codeOf(written.get())
          .orElseGet(
              () ->
                  wrong(
                      "country",
                      "Expected the name or the ISO code of a country, but it is none."));
    }

    private List<String> technologies() {
      var all =
          given.get("technologies") instanceof List<?> list
              ? list.stream().map(String::valueOf)
              : text("technologies").stream().flatMap(SEPARATOR::splitAsStream);
      return lowerCase(all);
    }

    private static List<String> lowerCase(Stream<String> texts) {
      return texts
          .map(text -> text.strip().toLowerCase(Locale.ROOT))
          .filter(text -> !text.isEmpty())
          .distinct()
          .toList();
    }

    private String wrong(String name, String detail) {
      wrong = true;
      problems.accept(name, detail);
      return "";
    }
  }
}
