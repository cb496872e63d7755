package dev.leadrelay.bench.ingest;

import java.time.Instant;

/** What comes in. */
enum Traffic {

  /**
   * Of nine events eight are page views and one is the visitor's form, as in the X Education data
   * set, whose leads came 3.5 times and viewed 2.4 pages each time.
   */
  VISITS("page views and forms") {
    @Override
    String event(long number) {
      long visitor = number / PER_VISITOR;
      return number % PER_VISITOR == PER_VISITOR - 1
          ? form(number, visitor)
          : view(number, visitor);
    }
  },

  /** Nothing but forms with all that forms ask for, each of another person: the heaviest events. */
  FORMS("forms only") {
    @Override
    String event(long number) {
      return form(number, number);
    }
  };

  private static final int PER_VISITOR = 9;
  private static final int COMPANIES = 1_000;
  private static final int PAGES = 40;

  private final String description;

  Traffic(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  /** The event of this number as a CloudEvent in JSON. */
  abstract String event(long number);

  private static String view(long number, long visitor) {
    return """
        {"specversion": "1.0", "id": "e-%d", "source": "https://www.example.com", "type": "page.viewed", "time": "%s",
         "data": {"anonymousId": "a-%d", "campaign": {"source": "google", "medium": "cpc"},
                  "properties": {"path": "/products/%d", "title": "What it does", "referrer": "https://www.google.com/"}}}"""
        .formatted(number, Instant.now(), visitor, number % PAGES);
  }

  private static String form(long number, long visitor) {
    return """
        {"specversion": "1.0", "id": "e-%1$d", "source": "https://www.example.com/forms/demo", "type": "demo.requested", "time": "%2$s",
         "data": {"anonymousId": "a-%3$d",
                  "person": {"email": "Person%3$d@Company%4$d.com", "firstName": "Ana", "lastName": "López", "phone": "030 1234567",
                             "jobTitle": "VP Sales", "country": "Deutschland"},
                  "company": {"name": "Company %4$d", "industry": "Maschinenbau", "employees": "51-200"},
                  "consent": {"marketing": true, "wording": "Yes, contact me"},
                  "campaign": {"source": "google", "medium": "cpc"}, "properties": {"path": "/demo"}}}"""
        .formatted(number, Instant.now(), visitor, visitor % COMPANIES);
  }
}
