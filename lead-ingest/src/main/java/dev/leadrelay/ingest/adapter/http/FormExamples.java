package dev.leadrelay.ingest.adapter.http;

/** Example requests for the description of the form door. */
final class FormExamples {

  static final String URL_ENCODED =
      "email=ana.lopez%40acme-robotics.com&first-name=Ana&job-title=VP+Sales&employees=201-500&consent=yes";

  static final String JSON =
      """
      {"email": "ana.lopez@acme-robotics.com", "first-name": "Ana", "company": "Acme Robotics GmbH", "consent": "yes",
       "consent-wording": "Yes, contact me"}
      """;

  private FormExamples() {}
}
