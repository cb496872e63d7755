package dev.leadrelay.scoring.adapter.http;

/** Examples for the description of the interface. */
final class Examples {

  static final String SIMULATE =
      """
      {"events": [{"specversion": "1.0", "id": "e-1", "source": "https://www.example.com", "type": "demo.requested",
                   "time": "2026-03-02T09:00:00Z",
                   "data": {"person": {"email": "ana@acme.example", "jobTitle": "VP Sales"},
                            "company": {"industry": "software", "employees": 320},
                            "consent": {"marketing": true}}}],
       "at": ["2026-03-02T09:00:00Z", "2026-04-02T09:00:00Z"]}
      """;

  private Examples() {}
}
