package dev.leadrelay.bench.load;

import dev.leadrelay.schemas.Campaign;
import dev.leadrelay.schemas.Company;
import dev.leadrelay.schemas.Consent;
import dev.leadrelay.schemas.ConsentBasis;
import dev.leadrelay.schemas.Door;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A stream of lead events as a web site with forms sees them: each lead's first event is a form
 * with person, company and consent, later ones are mostly visits and mails, and a few leads are
 * much busier than the rest. The same seed gives the same events.
 */
public final class LeadEvents {

  private static final List<String> INDUSTRIES =
      List.of("software", "manufacturing", "retail", "healthcare", "education", "logistics");
  private static final List<String> SENIORITIES =
      List.of("C_LEVEL", "VP", "HEAD", "MANAGER", "STAFF", "STAFF");
  private static final List<String> COUNTRIES = List.of("DE", "AT", "CH", "FR", "GB", "US");
  private static final List<String> PATHS =
      List.of("/", "/blog/scoring", "/customers", "/product", "/docs", "/pricing");
  private static final List<String> CONTENT = List.of("whitepaper", "checklist", "case-study");

  private final Random random;
  private final int leads;
  private final long start;
  private final double millisPerEvent;
  private final BitSet known = new BitSet();
  private int made;

  /**
   * @param leads how many leads there are
   * @param count events over which {@code span} is spread
   * @param start when the first of them is received
   */
  public LeadEvents(long seed, int leads, int count, Instant start, Duration span) {
    this.random = new Random(seed);
    this.leads = leads;
    this.start = start.toEpochMilli();
    this.millisPerEvent = (double) span.toMillis() / count;
  }

  /** The next event; each is received a little later than the one before. */
  public LeadEvent next() {
    double skewed = random.nextDouble();
    int lead = (int) (leads * skewed * skewed);
    var at = Instant.ofEpochMilli(start + (long) (made * millisPerEvent));
    boolean first = !known.get(lead);
    known.set(lead);
    return (first ? form(lead, at) : later(lead, at)).build();
  }

  private LeadEvent.Builder form(int lead, Instant at) {
    return event(lead, at, "form.submitted", Door.FORM, Map.of("path", "/contact"))
        .setPerson(person(lead))
        .setCompany(company(lead))
        .setConsent(
            Consent.newBuilder()
                .setMarketing(random.nextInt(10) > 0)
                .setWording("Yes, contact me")
                .setAt(at)
                .setBasis(ConsentBasis.OPT_IN)
                .build())
        .setCampaign(
            Campaign.newBuilder().setSource("google").setMedium("cpc").setName("q4-demo").build());
  }

  private LeadEvent.Builder later(int lead, Instant at) {
    int dice = random.nextInt(100);
    if (dice < 58) {
      return event(lead, at, "page.viewed", Door.TRACKING, Map.of("path", any(PATHS)));
    }
    if (dice < 72) {
      return event(lead, at, "email.opened", Door.EVENTS, Map.of("mailing", "newsletter"));
    }
    if (dice < 79) {
      return event(lead, at, "email.clicked", Door.EVENTS, Map.of("mailing", "newsletter"));
    }
    if (dice < 88) {
      return event(
          lead, at, "content.downloaded", Door.TRACKING, Map.of("contentType", any(CONTENT)));
    }
    if (dice < 92) {
      return event(lead, at, "product.used", Door.EVENTS, Map.of("feature", "import"));
    }
    if (dice < 95) {
      return event(lead, at, "webinar.attended", Door.EVENTS, Map.of("minutes", 45L));
    }
    if (dice < 97) {
      return event(lead, at, "demo.requested", Door.FORM, Map.of("path", "/demo"));
    }
    if (dice < 99) {
      return event(lead, at, "pricing.requested", Door.FORM, Map.of("path", "/pricing"));
    }
    return event(lead, at, "email.bounced", Door.EVENTS, Map.of("mailing", "newsletter"));
  }

  private LeadEvent.Builder event(
      int lead, Instant at, String type, Door door, Map<String, Object> properties) {
    made++;
    return LeadEvent.newBuilder()
        .setLeadId(new UUID(lead * 0x9E3779B97F4A7C15L, lead).toString())
        .setEventId("e-" + made)
        .setSource("https://www.example.com/site")
        .setType(type)
        .setOccurredAt(at)
        .setReceivedAt(at)
        .setDoor(door)
        .setAnonymousId("a-" + lead)
        .setProperties(properties);
  }

  private Person person(int lead) {
    return Person.newBuilder()
        .setEmail("person%d@company%d.example".formatted(lead, lead / 3))
        .setEmailGiven(" Person%d@Company%d.example".formatted(lead, lead / 3))
        .setFirstName("Ana")
        .setLastName("Example" + lead)
        .setJobTitle("VP Sales")
        .setSeniority(any(SENIORITIES))
        .setFunction("SALES")
        .setCountry(any(COUNTRIES))
        .setFreemail(false)
        .build();
  }

  private Company company(int lead) {
    return Company.newBuilder()
        .setName("Company " + lead / 3)
        .setDomain("company%d.example".formatted(lead / 3))
        .setIndustry(any(INDUSTRIES))
        .setEmployees(10 + random.nextInt(1_000))
        .setCountry(any(COUNTRIES))
        .build();
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
