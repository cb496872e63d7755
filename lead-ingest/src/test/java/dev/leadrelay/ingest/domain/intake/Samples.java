package dev.leadrelay.ingest.domain.intake;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.adapter.libraries.HmacIdentityHash;
import dev.leadrelay.ingest.adapter.libraries.StandardIntake;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Events and an intake for tests. */
public final class Samples {

  public static final Instant NOW = Instant.parse("2026-03-02T09:15:01Z");

  /** The example of the specification, word for word. */
  public static final String NORMATIVE =
      """
      {"specversion": "1.0", "id": "f-1001", "source": "https://www.example.com/forms/demo", "type": "demo.requested",
       "time": "2026-03-02T09:15:00Z",
       "data": {
         "anonymousId": "a-77",
         "person":   {"email": " Ana.Lopez@Acme-Robotics.com", "firstName": "Ana", "lastName": "López", "phone": "030 1234567",
                      "jobTitle": "VP Sales", "country": "Deutschland"},
         "company":  {"name": "Acme Robotics GmbH", "industry": "Industrial Automation", "employees": 320},
         "consent":  {"marketing": true, "wording": "Yes, contact me", "at": "2026-03-02T09:14:58Z"},
         "campaign": {"source": "google", "medium": "cpc", "name": "q1-demo"},
         "properties": {"path": "/demo", "useCase": "lead routing"}}}
      """;

  private Samples() {}

  public static Intake intake() {
    return StandardIntake.with(new HmacIdentityHash("test"));
  }

  public static Map<String, ?> json(String text) {
    return switch (new JsonEvents(500).one(text.getBytes(StandardCharsets.UTF_8))) {
      case Parsed.Documents(var documents) -> documents.getFirst().content();
      case Parsed.Unreadable(var reason) -> throw new IllegalArgumentException(reason.detail());
    };
  }

  /** A page view of an anonymous visitor. */
  public static Map<String, Object> anEvent() {
    return new HashMap<>(
        Map.of(
            "specversion", "1.0",
            "id", "e-1",
            "source", "https://www.example.com",
            "type", "page.viewed",
            "data", new HashMap<>(Map.of("anonymousId", "a-1"))));
  }

  /** The same with other data. */
  public static Map<String, Object> anEventWith(Map<String, Object> data) {
    var event = anEvent();
    event.put("data", data);
    return event;
  }

  /** An event of a person of whom only this is known. */
  public static Map<String, Object> anEventOf(Map<String, Object> person) {
    return anEventWith(Map.of("person", person, "company", Map.of()));
  }
}
