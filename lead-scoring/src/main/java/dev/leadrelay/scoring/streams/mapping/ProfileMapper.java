package dev.leadrelay.scoring.streams.mapping;

import dev.leadrelay.schemas.Company;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.Person;
import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.Consent;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.Profile;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the profile and the contract's person and company. */
final class ProfileMapper {

  private static final KnownFields PERSON = new KnownFields(Person.getClassSchema(), "person.");
  private static final KnownFields COMPANY = new KnownFields(Company.getClassSchema(), "company.");

  private ProfileMapper() {}

  /** What an event says of the profile. */
  static Profile saidBy(LeadEvent event) {
    long at = event.getOccurredAt().toEpochMilli();
    var known = new EnumMap<KnownAttribute, Attribute>(KnownAttribute.class);
    known.put(KnownAttribute.LEAD_SENDER, new Attribute(event.getSource(), at));
    var campaign = event.getCampaign();
    if (campaign != null && campaign.getSource() != null) {
      known.put(KnownAttribute.LEAD_CAMPAIGN, new Attribute(campaign.getSource(), at));
    }
    consent(event, at).ifPresent(consent -> known.put(KnownAttribute.LEAD_CONSENT, consent));
    var person = event.getPerson();
    if (person != null) {
      PERSON.read(person, at, known);
    }
    var company = event.getCompany();
    if (company != null) {
      COMPANY.read(company, at, known);
    }
    return Profile.of(
        known,
        person == null ? Map.of() : attributes(person.getAttributes(), at),
        company == null ? Map.of() : attributes(company.getAttributes(), at));
  }

  private static Optional<Attribute> consent(LeadEvent event, long at) {
    var consent = event.getConsent();
    return Optional.ofNullable(
        consent == null
            ? Consent.after(event.getType(), at, null, null)
            : Consent.after(event.getType(), at, consent.getMarketing(), millis(consent.getAt())));
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : Long.valueOf(instant.toEpochMilli());
  }

  private static Map<String, Attribute> attributes(Map<String, Object> said, long at) {
    var attributes = HashMap.<String, Attribute>newHashMap(said.size());
    said.forEach((name, value) -> attributes.put(name, new Attribute(value, at)));
    return attributes;
  }

  static Person person(Profile profile) {
    var person = new Person();
    PERSON.write(profile, person);
    person.put("attributes", values(profile.person()));
    return person;
  }

  static Company company(Profile profile) {
    var company = new Company();
    COMPANY.write(profile, company);
    company.put("attributes", values(profile.company()));
    return company;
  }

  private static Map<String, Object> values(Map<String, Attribute> attributes) {
    var values = HashMap.<String, Object>newHashMap(attributes.size());
    attributes.forEach((name, attribute) -> values.put(name, attribute.value()));
    return values;
  }
}
