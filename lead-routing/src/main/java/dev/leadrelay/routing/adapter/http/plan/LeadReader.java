package dev.leadrelay.routing.adapter.http.plan;

import dev.leadrelay.routing.domain.account.Account;
import dev.leadrelay.routing.domain.account.AccountBook;
import dev.leadrelay.routing.domain.lead.Attributes;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.replay.Input;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads leads and accounts of a request. */
final class LeadReader {

  private static final int MOST_ACCOUNTS = 100_000;
  private static final double TOP_SCORE = 100;

  private LeadReader() {}

  static AccountBook accounts(Fields request) {
    return new AccountBook(
        request.objects("accounts", MOST_ACCOUNTS).stream().map(LeadReader::account).toList());
  }

  private static Account account(Fields account) {
    account.allow(Set.of("domain", "name", "owner", "key", "country"));
    return new Account(
        account.text("domain"),
        account.maybeText("name"),
        account.maybeText("owner"),
        account.flag("key"),
        account.maybeText("country"));
  }

  /** A lead that reached its level from below. */
  static Input.Qualified qualified(Fields lead, AccountBook accounts, Instant qualifiedAt) {
    lead.allow(Set.of("leadId", "level", "score", "person", "company", "source"));
    double score = lead.number("score", 0);
    if (score < 0 || score > TOP_SCORE) {
      lead.wrong("score", "Expected a score from 0 to 100, but found another number.");
    }
    var person = attributes(lead.object("person"), Attributes.PERSON);
    var company = attributes(lead.object("company"), Attributes.COMPANY);
    var read =
        new Lead(
            lead.text("leadId"),
            level(lead),
            score,
            qualifiedAt,
            lead.maybeText("source"),
            person,
            company,
            accounts.of(person, company));
    return new Input.Qualified(read, accounts.several(person, company), true, false);
  }

  private static Level level(Fields lead) {
    var text = lead.text("level");
    return Stream.of(Level.values())
        .filter(level -> level.name().equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              if (!text.isEmpty()) {
                lead.wrong(
                    "level",
                    "Expected one of %s, but found another text."
                        .formatted(List.of(Level.values())));
              }
              return Level.NONE;
            });
  }

  /** Attributes by their names; what routing has no name for is kept among the further ones. */
  private static Map<String, Object> attributes(
      Optional<Fields> object, Map<String, Class<?>> types) {
    var known = new HashMap<String, Object>();
    object.ifPresent(
        fields -> {
          var further = new HashMap<String, Object>();
          for (var entry : fields.all().entrySet()) {
            var name = String.valueOf(entry.getKey());
            if (entry.getValue() == null) {
              continue;
            }
            var value = value(entry.getValue());
            var type = types.get(name);
            if (type != null && !type.isInstance(value)) {
              fields.wrong(name, "Expected %s, but found something else.".formatted(words(type)));
            } else if (type != null || Attributes.CONTACT.contains(name)) {
              known.put(name, value);
            } else {
              further.put(name, value);
            }
          }
          if (!further.isEmpty()) {
            known.putIfAbsent("attributes", further);
          }
        });
    return known;
  }

  private static Object value(Object value) {
    return value instanceof Integer number ? (Object) number.longValue() : value;
  }

  private static String words(Class<?> type) {
    if (type.equals(String.class)) {
      return "a text";
    }
    if (type.equals(Long.class)) {
      return "a whole number";
    }
    return type.equals(Boolean.class) ? "true or false" : "an object";
  }
}
