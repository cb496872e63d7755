package dev.leadrelay.scoring.testdata;

import dev.leadrelay.schemas.Campaign;
import dev.leadrelay.schemas.Company;
import dev.leadrelay.schemas.Consent;
import dev.leadrelay.schemas.ConsentBasis;
import dev.leadrelay.schemas.Door;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Lead events as ingest writes them. */
public final class Events {

  private static final List<String> TYPICAL =
      List.of("page.viewed", "email.opened", "content.downloaded", "page.viewed", "demo.requested");

  private Events() {}

  /** A profile with a fit of 40 points and consent, of day 0. */
  public static LeadEvent profile(String leadId) {
    var event = LeadEvent.newBuilder(of(leadId, "profile.updated", "profile", Lead.DAY_0));
    return event
        .setPerson(
            Person.newBuilder()
                .setEmail("ana@acme.com")
                .setSeniority("VP")
                .setAttributes(new HashMap<>(Map.of("visits", 3L)))
                .build())
        .setCompany(Company.newBuilder().setIndustry("software").setEmployees(320).build())
        .setConsent(Consent.newBuilder().setMarketing(true).setBasis(ConsentBasis.OPT_IN).build())
        .setCampaign(Campaign.newBuilder().setSource("google").build())
        .build();
  }

  public static LeadEvent demo(String leadId) {
    return demoAt(leadId, Lead.DAY_0.plusSeconds(5));
  }

  public static LeadEvent demoAt(String leadId, Instant at) {
    return of(leadId, "demo.requested", "demo-" + at, at);
  }

  /** Another role of the person. */
  public static LeadEvent role(String leadId, String id, Instant at, String role) {
    return LeadEvent.newBuilder(of(leadId, "profile.updated", id, at))
        .setPerson(Person.newBuilder().setRole(role).setAttributes(new HashMap<>()).build())
        .build();
  }

  /** A look at the prices. */
  public static LeadEvent visit(String leadId, String id, Instant at) {
    return LeadEvent.newBuilder(of(leadId, "page.viewed", id, at))
        .setProperties(new HashMap<>(Map.of("path", "/pricing")))
        .build();
  }

  /** Something that the model of the specification counts. */
  public static LeadEvent any(Random random, String leadId, String id, Instant at) {
    return switch (random.nextInt(5)) {
      case 0 -> visit(leadId, id, at);
      case 1 -> of(leadId, "demo.requested", id, at);
      case 2 -> of(leadId, "webinar.attended", id, at);
      case 3 -> of(leadId, "email.bounced", id, at);
      default ->
          LeadEvent.newBuilder(of(leadId, "content.downloaded", id, at))
              .setProperties(new HashMap<>(Map.of("contentType", "whitepaper")))
              .build();
    };
  }

  public static LeadEvent of(String leadId, String type, String id, Instant at) {
    return LeadEvent.newBuilder()
        .setLeadId(leadId)
        .setEventId(id)
        .setSource("https://www.example.com/forms/demo")
        .setType(type)
        .setOccurredAt(at)
        .setReceivedAt(at)
        .setDoor(Door.EVENTS)
        .setProperties(new HashMap<>())
        .build();
  }

  /** What leads do most: they say who they are, look around, read, ask for a demo. */
  public static LeadEvent typical(String leadId, int number, Instant at) {
    var id = leadId + "-" + number;
    if (number == 0) {
      return LeadEvent.newBuilder(profile(leadId)).setEventId(id).setOccurredAt(at).build();
    }
    var type = TYPICAL.get(number % TYPICAL.size());
    var event = of(leadId, type, id, at);
    event.getProperties().put("path", number % 2 == 0 ? "/pricing" : "/blog");
    event.getProperties().put("contentType", "whitepaper");
    return event;
  }
}
