package dev.leadrelay.ingest.domain.check;

import static dev.leadrelay.ingest.domain.event.Fields.EMPLOYEES;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MALFORMED_VALUE;

import dev.leadrelay.ingest.domain.event.CompanySize;
import dev.leadrelay.ingest.domain.event.Traits;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what an event says of a person, a company or a campaign, by a table of text fields. */
final class TraitsReader {

  /** Text fields of a person and how long each may be. */
  static final Map<String, Integer> PERSON =
      Map.of(
          "email", 254,
          "firstName", 100,
          "lastName", 100,
          "phone", 50,
          "linkedInId", 200,
          "jobTitle", 200,
          "role", 100,
          "country", 100,
          "city", 100);

  /** Text fields of a company. */
  static final Map<String, Integer> COMPANY =
      Map.of("name", 200, "domain", 253, "industry", 200, "country", 100);

  /** Text fields of a campaign. */
  static final Map<String, Integer> CAMPAIGN =
      Map.of("source", 200, "medium", 200, "name", 200, "term", 200, "content", 200);

  private TraitsReader() {}

  static Traits read(ObjectReader object, Map<String, Integer> lengthByField) {
    var fields = new HashMap<String, Object>();
    lengthByField.forEach(
        (name, maxLength) -> {
          var text = object.line(name, maxLength);
          if (text != null) {
            fields.put(name, text);
          }
        });
    return Traits.of(fields, object.scalars("attributes"));
  }

  static Traits readCompany(ObjectReader object) {
    var company = read(object, COMPANY);
    var employees = employees(object);
    return employees == null ? company : company.with(EMPLOYEES, employees);
  }

  /** A number, or a text that holds one: it is normalised with everything else. */
  private static @Nullable Object employees(ObjectReader object) {
    return switch (object.content().get(EMPLOYEES)) {
      case null -> null;
      case String range when range.isBlank() -> null;
      case Integer count when count >= 0 -> count;
      case String text when text.length() <= 50 && CompanySize.parse(text).isPresent() ->
          text.strip();
      case Object _ -> {
        object.refuse(
            MALFORMED_VALUE,
            EMPLOYEES,
            "Expected a number of employees or a range such as 51-200, but the value is neither.");
        yield null;
      }
    };
  }
}
