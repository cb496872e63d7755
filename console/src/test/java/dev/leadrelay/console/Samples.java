package dev.leadrelay.console;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers of the services, as they would be on a busy day. */
final class Samples {

  /** A visitor who tries to bring a script into the rep's page. */
  static final String HOSTILE_NAME = "<img src=x onerror=document.title='owned'>";

  /** Id of a refused event. */
  static final String REFUSED = "0199a1b2-0000-7000-8000-000000000001";

  private Samples() {}

  /** Lets the services answer with all of it. */
  static void fill(StubServices services, Instant now) {
    services
        .answer("/v1/sla?by=team", sla("team", now, "inbound", "enterprise"))
        .answer("/v1/sla?by=rep", sla("rep", now, "ana", "ben", "cleo", "dan"))
        .answer("/v1/breaches", "[" + breach("b-1", "AT_RISK", now.minusSeconds(9)) + "]")
        .answer("/v1/assignments", assignments(now))
        .answer("/v1/reps/ana/availability", "{\"rep\": \"ana\", \"available\": true}")
        .answer("/actuator/health", "{\"status\": \"UP\"}")
        .answer("/v1/rejected", rejected(now))
        .answer("/v1/rejected/" + REFUSED, refused(now));
  }

  static String rejected(Instant now) {
    return """
        {"rejected": [%s, {"id": "0199a1b2-0000-7000-8000-000000000002", "door": "EVENTS", "source": "https://shop.example", "receivedAt": "%s",
          "state": "OPEN", "truncated": false, "reasons": [{"code": "MALFORMED_JSON", "pointer": "", "detail": "Expected JSON, but the text ends too early."}]}]}
        """
        .formatted(refused(now, ""), now.minusSeconds(3600));
  }

  static String refused(Instant now) {
    return refused(
        now,
        ", \"event\": \"{\\\"data\\\":{\\\"person\\\":{\\\"email\\\":\\\"eva(at)acme.example\\\"}}}\"");
  }

  private static String refused(Instant now, String more) {
    return """
        {"id": "%s", "door": "FORM", "source": "https://www.nordwind.example/forms/a-demo-for-operations", "receivedAt": "%s", "state": "OPEN", "truncated": false,
         "reasons": [{"code": "MALFORMED_VALUE", "pointer": "/data/person/email", "detail": "Expected an address such as eva@example.com, but got another text."},
                     {"code": "NO_IDENTIFIER", "pointer": "", "detail": "Expected an e-mail address, a phone number or an anonymousId, but there is none."}]%s}
        """
        .formatted(REFUSED, now, more);
  }

  static String sla(String by, Instant now, String... values) {
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var rows =
        IntStream.range(0, values.length)
            .mapToObj(i -> "{\"value\": \"%s\", %s}".formatted(values[i], figures(5 + 2 * i)))
            .collect(Collectors.joining(","));
    var hours =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    "{\"hour\": \"%s\", %s}"
                        .formatted(hour.minus(Duration.ofHours(8 - i)), figures(3 + (i * 5) % 7)))
            .collect(Collectors.joining(","));
    return "{\"from\": \"%s\", \"to\": \"%s\", \"by\": \"%s\", \"rows\": [%s], \"hours\": [%s], \"total\": {%s}}"
        .formatted(
            hour.minus(Duration.ofHours(23)),
            hour.plus(Duration.ofHours(1)),
            by,
            rows,
            hours,
            figures(24));
  }

  private static String figures(int n) {
    return """
        "assigned": %d, "open": %d, "touchedInTime": %d, "touchedLate": %d, "breachedAndRerouted": %d,
        "closedUntouched": %d, "due": %d, "breached": %d, "breachRate": %s, "insideSla": %s,
        "meanSecondsToFirstTouch": 412.5
        """
        .formatted(5 * n, n, 2 * n, n, n / 2, n - n / 2, 3 * n + n / 2, n + n / 2, 0.43, 0.57);
  }

  static String breach(String id, String kind, Instant at) {
    return """
        {"breachId": "%s", "leadId": "lead-1", "assignmentId": "as-1", "kind": "%s", "clock": "FIRST_TOUCH", "sla": "hot",
         "due": "%s", "at": "%s", "percent": 100, "rep": "ben", "team": "inbound", "level": "HOT", "actions": ["notify-manager", "reroute"]}
        """
        .formatted(id, kind, at, at)
        .replace("\n", " ");
  }

  static String opened(Instant at) {
    return """
        {"assignmentId": "as-9", "leadId": "lead-9", "sequence": 1, "kind": "OPENED", "state": "OPEN", "at": "%s", "assignedAt": "%s",
         "rep": "ana", "team": "inbound", "rule": "dach", "level": "HOT", "score": 84.4, "reason": "Ana, because territory dach; Ben was at his cap of 20.", "attempt": 1}
        """
        .formatted(at, at)
        .replace("\n", " ");
  }

  static String assignments(Instant now) {
    return "["
        + String.join(
            ",",
            assignment("as-1", "OPEN", "Maria", "Schneider", "RUNNING", now.plusSeconds(754)),
            assignment("as-2", "ACCEPTED", HOSTILE_NAME, "", "RUNNING", now.plusSeconds(95)),
            assignment(
                "as-3",
                "OPEN",
                "Jean-Baptiste",
                "de Montesquieu-Lafayette",
                "BREACHED",
                now.minusSeconds(200)))
        + "]";
  }

  private static String assignment(
      String id, String state, String first, String last, String clock, Instant due) {
    return """
        {"assignmentId": "%s", "leadId": "lead-of-%s", "state": "%s", "rep": "ana", "team": "inbound", "level": "HOT", "score": 84.4,
         "reason": "Ana, because territory dach; Ben was at his cap of 20.", "assignedAt": "%s",
         "person": {"firstName": "%s", "lastName": "%s", "email": "lead@company.example", "phone": "+49301234567", "jobTitle": "Head of Operations"},
         "company": "Nordwind Logistik GmbH",
         "clocks": [{"sla": "hot", "kind": "FIRST_TOUCH", "due": "%s", "state": "%s"}]}
        """
        .formatted(id, id, state, due.minusSeconds(900), first, last, due, clock);
  }
}
