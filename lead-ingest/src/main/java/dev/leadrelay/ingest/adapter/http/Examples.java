package dev.leadrelay.ingest.adapter.http;

/** Example requests for the description of the API. */
final class Examples {

  static final String EVENT =
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

  static final String BATCH =
      """
      [{"specversion": "1.0", "id": "p-1", "source": "https://www.example.com/pages", "type": "page.viewed",
        "data": {"anonymousId": "a-77", "properties": {"path": "/pricing"}}},
       {"specversion": "1.0", "id": "p-2", "source": "https://www.example.com/pages", "type": "content.downloaded",
        "data": {"anonymousId": "a-77", "properties": {"contentType": "whitepaper"}}}]
      """;

  private Examples() {}
}
