package dev.leadrelay.ingest.adapter.http;

/** Example requests for the description of the hooks. */
final class HookExamples {

  static final String CHATBOT =
      """
      {"conversation": {"id": "c-42", "endedAt": "2026-03-02T09:15:00Z"},
       "visitor": {"id": "a-77", "email": "ana.lopez@acme-robotics.com", "name": "Ana", "company": "Acme Robotics GmbH"},
       "answers": {"budget": "10000 a year", "authority": "decides", "need": "lead routing", "timeline": "this quarter"},
       "demo": {"wanted": true, "slot": "2026-03-04T10:00:00Z"},
       "consent": true}
      """;

  static final String LINKEDIN =
      """
      {"type": "LEAD_ACTION", "leadGenFormResponse": "urn:li:leadGenFormResponse:f3c1-7", "leadType": "SPONSORED",
       "leadGenForm": "urn:li:leadGenForm:3162", "owner": {"sponsoredAccount": "urn:li:sponsoredAccount:5126"},
       "leadAction": "CREATED", "occurredAt": 1772442900000}
      """;

  private HookExamples() {}
}
