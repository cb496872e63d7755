package dev.leadrelay.routing.adapter.http.plan;

/** Requests that the description of the API shows; a test posts each. */
final class Examples {

  static final String REPLAY =
      """
      {
        "accounts": [{"domain": "acme.example", "name": "Acme", "owner": "ana", "key": true}],
        "inputs": [
          {"at": "2026-03-02T08:00:00Z",
           "qualified": {"leadId": "l-1", "level": "HOT", "score": 80,
                         "person": {"country": "DE"},
                         "company": {"domain": "acme.example", "employees": 320},
                         "source": "web"}}],
        "until": "2026-03-03T08:00:00Z"
      }
      """;

  static final String PREVIEW =
      """
      {
        "qualified": {"leadId": "l-1", "level": "MQL", "score": 72,
                      "person": {"country": "AT"},
                      "company": {"domain": "acme.example", "employees": 320}}
      }
      """;

  private Examples() {}
}
