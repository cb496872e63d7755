package dev.leadrelay.ingest.adapter.http;

/** Example requests for the description of Segment's doors. */
final class TrackingExamples {

  static final String TRACK =
      """
      {"messageId": "m-1", "timestamp": "2026-03-02T09:15:00Z", "anonymousId": "a-77", "event": "Demo Requested",
       "properties": {"path": "/demo", "useCase": "lead routing"},
       "context": {"campaign": {"source": "google", "medium": "cpc", "name": "q1-demo"},
                   "traits": {"email": "ana.lopez@acme-robotics.com"},
                   "consent": {"categoryPreferences": {"marketing": true}}}}
      """;

  static final String IDENTIFY =
      """
      {"messageId": "m-2", "anonymousId": "a-77", "userId": "u-4711",
       "traits": {"email": "ana.lopez@acme-robotics.com", "firstName": "Ana", "lastName": "López", "title": "VP Sales",
                  "company": {"name": "Acme Robotics GmbH", "industry": "Industrial Automation", "employees": 320},
                  "address": {"city": "Berlin", "country": "Deutschland"}}}
      """;

  static final String PAGE =
      """
      {"messageId": "m-3", "anonymousId": "a-77", "name": "Pricing",
       "properties": {"path": "/pricing", "title": "Prices", "url": "https://www.example.com/pricing"}}
      """;

  static final String SCREEN =
      """
      {"messageId": "m-4", "anonymousId": "a-77", "name": "Import", "properties": {"rows": 12}}
      """;

  static final String GROUP =
      """
      {"messageId": "m-5", "anonymousId": "a-77", "groupId": "acme",
       "traits": {"name": "Acme Robotics GmbH", "industry": "Industrial Automation", "employees": "201-500",
                  "website": "https://www.acme-robotics.com", "plan": "trial"}}
      """;

  static final String ALIAS =
      """
      {"messageId": "m-6", "previousId": "a-77", "userId": "ana.lopez@acme-robotics.com"}
      """;

  static final String BATCH =
      """
      {"sentAt": "2026-03-02T09:15:02Z",
       "context": {"campaign": {"source": "newsletter"}},
       "batch": [
         {"type": "page", "messageId": "m-7", "timestamp": "2026-03-02T09:15:00Z", "anonymousId": "a-77",
          "properties": {"path": "/pricing"}},
         {"type": "track", "messageId": "m-8", "timestamp": "2026-03-02T09:15:01Z", "anonymousId": "a-77",
          "event": "Content Downloaded", "properties": {"contentType": "whitepaper"}}]}
      """;

  private TrackingExamples() {}
}
