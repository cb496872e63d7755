package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.csv.CsvRows;
import dev.leadrelay.ingest.domain.account.AccountLog;
import dev.leadrelay.ingest.domain.account.AccountReader;
import dev.leadrelay.ingest.domain.account.Companies;
import dev.leadrelay.kit.json.StrictJson;
import dev.leadrelay.kit.problem.FieldProblem;
import dev.leadrelay.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way in for the companies of the CRM, with who answers for them. */
@RestController
@RequestMapping("/v1/accounts")
class AccountsController {

  private static final Logger log = LoggerFactory.getLogger(AccountsController.class);
  private static final int MOST_MIB = 10;
  private static final int BYTES_PER_MIB = 1024 * 1024;
  private static final int MOST_PROBLEMS = 100;
  private static final String TOO_MANY =
      "Expected at most %d companies of one domain, but there are more."
          .formatted(Companies.MOST_OF_A_DOMAIN);

  private final AccountReader reader;
  private final AccountLog accounts;
  private final KeyDesk operators;

  AccountsController(
      AccountReader reader, AccountLog accounts, @Qualifier("operators") KeyDesk operators) {
    this.reader = reader;
    this.accounts = accounts;
    this.operators = operators;
  }

  /**
   * What was kept.
   *
   * @param kept number of accounts
   */
  record Answer(int kept) {}

  /** What was sent for one account, and where that stands. */
  private record Sent(String place, Map<String, ? extends @Nullable Object> fields) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Takes in accounts",
      description =
          "{\"accounts\": [{\"domain\": \"acme.com\", \"name\": \"Acme\", \"owner\": \"ana\", \"key\": true}]};"
              + " also industry, employees, country and technologies. Several may have one domain: tell"
              + " of all of them at once, as they replace what was known of it. All are kept, or none"
              + " when any is wrong. Safe to repeat.")
  Answer keepJson(HttpServletRequest request) throws IOException {
    var operator = operators.admit(request);
    if (!(StrictJson.object(request, MOST_MIB).get("accounts") instanceof List<?> given)) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "Expected a list of accounts, but there is none.",
          List.of(new FieldProblem("/accounts", "Expected a list, but it is none.")));
    }
    List<Sent> sent = new ArrayList<>();
    for (int index = 0; index < given.size(); index++) {
      sent.add(new Sent("/accounts/" + index, fields(given.get(index))));
    }
    return keep(sent, operator);
  }

  @PostMapping(consumes = "text/csv")
  @Operation(
      summary = "Takes in accounts from a CSV file",
      description =
          "Its header names the same fields; technologies are separated by semicolons. A problem's"
              + " pointer begins with the line of the file.")
  Answer keepCsv(HttpServletRequest request) {
    var operator = operators.admit(request);
    var body = Body.read(request, MOST_MIB * BYTES_PER_MIB);
    if (body.fault().isPresent()) {
      throw new ProblemException(
          body.truncated() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
          body.fault().get().detail());
    }
    var sent =
        CsvRows.read(body.bytes()).stream()
            .map(row -> new Sent("/lines/" + row.line(), row.cells()))
            .toList();
    return keep(sent, operator);
  }

  @DeleteMapping("/{domain}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Forgets all accounts of a domain")
  void forget(@PathVariable String domain, HttpServletRequest request) {
    var operator = operators.admit(request);
    var registered =
        reader
            .domainOf(domain)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND, "Expected a registrable domain, but it is none."));
    Storing.orTryAgain(() -> accounts.forget(registered));
    log.info("The accounts of a domain were forgotten by '{}'.", operator);
  }

  private Answer keep(List<Sent> sent, String operator) {
    List<FieldProblem> problems = new ArrayList<>();
    var read = new Companies();
    for (var each : sent) {
      BiConsumer<String, String> told =
          (name, detail) ->
              problems.add(new FieldProblem(each.place() + '/' + escaped(name), detail));
      reader
          .read(each.fields(), told)
          .filter(account -> !read.add(account))
          .ifPresent(_ -> told.accept("domain", TOO_MANY));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "Expected every account to be right, but these fields are wrong; nothing was kept.",
          problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    }
    Storing.orTryAgain(() -> accounts.keep(read));
    log.info("{} accounts were taken in from '{}'.", read.size(), operator);
    return new Answer(read.size());
  }

  /** As RFC 6901 writes a name. */
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static Map<String, @Nullable Object> fields(@Nullable Object given) {
    Map<String, @Nullable Object> fields = new HashMap<>();
    if (given instanceof Map<?, ?> map) {
      map.forEach((name, value) -> fields.put(String.valueOf(name), value));
    }
    return fields;
  }
}
