package dev.leadrelay.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What scoring and routing say to those who make models and plans. */
final class StudioSamples {

  static final String MODEL = config("models/b2b-default.yml");
  static final String PLAN = config("plans/reference.yml");

  /** A mistake in the model's first rule about fit. */
  static final String MISTAKE =
      """
      {"title": "Bad Request", "status": 400, "detail": "Expected a request without mistakes, but found 1.",
       "errors": [{"pointer": "/model", "line": 27, "rule": "industry-core", "detail": "Expected a known name, but found 'company.industri'."}]}
      """;

  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final int DAYS = 60;

  private StudioSamples() {}

  /** Lets the services answer with all of it. */
  static void fill(StubServices services) {
    fillModels(services);
    fillPlans(services);
  }

  private static void fillModels(StubServices services) {
    services
        .answer("/v1/models/live", edition("b2b-default", 3, "model", MODEL))
        .answer("/v1/models/b2b-default/versions", versions("b2b-default", "model", MODEL))
        .answer("POST /v1/models:check", "{\"id\": \"b2b-default\", \"version\": 3, \"rules\": 25}")
        .answer("POST /v1/models:simulate", simulated())
        .answer(
            "POST /v1/models:backtest", backtest().strip().replace("\n", " ").replace("<nl>", "\n"))
        .answer("PUT /v1/models/b2b-default", edition("b2b-default", 4, "model", MODEL))
        .answer("POST /v1/models/b2b-default:rollback", edition("b2b-default", 4, "model", MODEL));
  }

  private static void fillPlans(StubServices services) {
    services
        .answer("/v1/plans/live", edition("reference", 3, "plan", PLAN))
        .answer("/v1/plans/reference/versions", versions("reference", "plan", PLAN))
        .answer(
            "POST /v1/plans:check",
            """
            {"id": "reference", "version": 3, "teams": 2, "reps": 6, "rules": 4,
             "warnings": [{"line": 23, "detail": "Rule 'europe' shares its countries with 'dach': only their order decides."}]}
            """)
        .answer(
            "POST /v1/plans:replay",
            "{\"ledger\": [{\"rep\": \"ana\"}, {\"rep\": \"ben\"}, {\"rep\": \"cleo\"}, {\"rep\": \"ben\"}]}")
        .answer("POST /v1/plans:preview", preview())
        .answer("POST /v1/plans:compare", compared())
        .answer("/v1/plans/reference/experiment", experiment("RUNNING"))
        .answer("POST /v1/plans/reference/experiment:end", experiment("ENDED"));
  }

  /** An edition as an object of JSON. */
  static String edition(String id, int version, String field, String text) {
    return """
        {"id": "%s", "version": %d, "live": %s, "author": "Rita", "reason": "%s", "publishedAt": "%s", "%s": %s}
        """
        .formatted(
            id,
            version,
            version >= 3,
            version == 1 ? "The first one." : "Demos count more since the spring campaign.",
            START.plus(Duration.ofDays(version)),
            field,
            JSON.writeValueAsString(text));
  }

  private static String versions(String id, String field, String text) {
    return Stream.of(3, 2, 1)
        .map(
            version ->
                edition(
                    id,
                    version,
                    field,
                    version == 3 ? text : text.replace("score: 70", "score: 6" + version)))
        .collect(Collectors.joining(",", "{\"id\": \"%s\", \"versions\": [".formatted(id), "]}"));
  }

  /** A demo at the first day, as its points halve every 30 days. */
  private static String simulated() {
    return """
        {"leadId": "l-1", "timeline": [%s],
         "changes": [{"at": "%s", "from": "NONE", "to": "HOT", "cause": {"event": "e-1"}},
                     {"at": "%s", "from": "HOT", "to": "NONE", "cause": {"timer": "signal"}}]}
        """
        .formatted(
            IntStream.rangeClosed(0, DAYS)
                .mapToObj(StudioSamples::standing)
                .collect(Collectors.joining(",")),
            START,
            START.plus(Duration.ofDays(30)));
  }

  private static String standing(int day) {
    double behaviour = 40 * Math.pow(2, -day / 30.0);
    return """
        {"at": "%s", "score": %s, "fit": 40, "behaviour": %s, "negative": 0, "fitBand": "HIGH", "level": "%s",
         "rules": [{"id": "demo", "points": %s}, {"id": "size-sweet-spot", "points": 15}, {"id": "decision-maker", "points": 15},
                   {"id": "industry-core", "points": 10}], "signals": ["demo"]}
        """
        .formatted(
            START.plus(Duration.ofDays(day)),
            40 + behaviour,
            behaviour,
            day < 30 ? "HOT" : "NONE",
            behaviour);
  }

  private static String backtest() {
    var weeks =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    "{\"from\": \"2026-0%d-%02d\", \"live\": %d, \"draft\": %d}"
                        .formatted(1 + i / 4, 5 + 7 * (i % 4), 40 + 3 * i, 52 + 4 * i))
            .collect(Collectors.joining(","));
    var quality =
        """
        {"picked": %d, "pickedAndWon": %d, "precision": %s, "recall": %s, "auc": {"value": %s, "low": %s, "high": %s},
         "liftByTenth": [3.1, 2.2, 1.4, 1.1, 0.8, 0.6, 0.4, 0.2, 0.1, 0.1]}
        """;
    return """
        {"progress": {"judged": 5000, "of": 12400}}<nl>{"result": {"events": 12400, "leads": 1830,
         "gain": {"leads": 112, "examples": ["l-17", "l-40"]}, "lose": {"leads": 4, "examples": ["l-9"]},
         "levels": [{"live": "NONE", "draft": "NONE", "leads": 1300}, {"live": "NONE", "draft": "MQL", "leads": 112},
                    {"live": "MQL", "draft": "MQL", "leads": 300}, {"live": "MQL", "draft": "NONE", "leads": 4},
                    {"live": "HOT", "draft": "HOT", "leads": 114}],
         "weeks": [%s], "outcomes": {"known": 640, "won": 120, "live": %s, "draft": %s}}}<nl>
        """
        .formatted(
            weeks,
            quality.formatted(260, 96, 0.37, 0.8, 0.842, 0.81, 0.874),
            quality.formatted(312, 104, 0.33, 0.87, 0.851, 0.82, 0.882));
  }

  private static String preview() {
    return """
        {"assignments": [{"leadId": "preview", "rep": "ana", "team": "inbound", "pool": "dach", "rule": "dach",
                          "clocks": [{"sla": "hot", "kind": "FIRST_TOUCH", "due": "2026-03-02T09:15:00Z", "state": "RUNNING"},
                                     {"sla": "answer", "kind": "DECISION", "due": "2026-03-02T17:00:00Z", "state": "RUNNING"}]}],
         "decisions": [{"kind": "ASSIGNED", "rep": "ana", "team": "inbound", "pool": "dach",
                        "sentence": "Ana, because rule dach; Ben was at his cap of 40.",
                        "rules": [{"id": "open-assignment", "matched": false, "detail": "nobody works this lead"},
                                  {"id": "dach", "matched": true, "detail": "the condition holds"}],
                        "candidates": [{"rep": "ana", "eligible": true, "entitlementBefore": "1/3", "entitlementAfter": "-2/3"},
                                       {"rep": "ben", "eligible": false, "reason": "CAP", "entitlementBefore": "2/3", "entitlementAfter": "2/3"}]}]}
        """;
  }

  private static String compared() {
    return """
        {"from": "2026-02-01T00:00:00Z", "to": "2026-03-01T00:00:00Z", "inputs": 900, "leads": 180,
         "moved": [{"leadId": "l-1", "before": "ana", "after": "ben"}, {"leadId": "l-2", "before": "ana", "after": "ben"},
                   {"leadId": "l-3", "before": "ana", "after": "cleo"}],
         "load": [{"rep": "ana", "leadsBefore": 62, "leadsAfter": 30, "breachesBefore": 9, "breachesAfter": 4},
                  {"rep": "ben", "leadsBefore": 60, "leadsAfter": 80, "breachesBefore": 7, "breachesAfter": 12},
                  {"rep": "cleo", "leadsBefore": 58, "leadsAfter": 70, "breachesBefore": 8, "breachesAfter": 9}]}
        """;
  }

  private static String experiment(String state) {
    return """
        {"name": "hot-in-ten", "plan": "reference", "control": 3, "state": "%s", "from": "2026-03-02T09:00:00Z", "until": null,
         "author": "Rita", "reason": "Are ten minutes kept?",
         "stoppingRule": "Each lead is looked at once, 60 minutes after it was first routed. It is decided when 1500 leads of the live plan and 1500 of the variant have been looked at.",
         "arms": [{"arm": "CONTROL", "needed": 1500, "entered": 820, "counted": 800, "reached": 480, "share": 0.6},
                  {"arm": "VARIANT", "needed": 1500, "entered": 810, "counted": 790, "reached": 522, "share": 0.661}],
         "difference": {"value": 0.061, "low": 0.013, "high": 0.108}, "verdict": "COLLECTING",
         "variant": %s, "sentence": "Go on collecting: the live plan has 800 of 1500 of its leads and the variant 790 of 1500; nothing follows before both are complete."}
        """
        .formatted(
            state, JSON.writeValueAsString(PLAN.replace("firstTouch: 15m", "firstTouch: 10m")));
  }

  private static String config(String file) {
    try {
      return Files.readString(Path.of("..", "config").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
