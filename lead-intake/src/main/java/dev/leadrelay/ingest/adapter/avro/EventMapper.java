package dev.leadrelay.ingest.adapter.avro;

import static dev.leadrelay.ingest.domain.event.Fields.DOMAIN;
import static dev.leadrelay.ingest.domain.event.Fields.EMPLOYEES;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.Traits;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.schemas.Campaign;
import dev.leadrelay.schemas.Company;
import dev.leadrelay.schemas.Consent;
import dev.leadrelay.schemas.ConsentBasis;
import dev.leadrelay.schemas.Door;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.OptInProof;
import dev.leadrelay.schemas.OptInRequest;
import dev.leadrelay.schemas.Person;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** From the canonical event to its record on the wire. */
public final class EventMapper {

  private EventMapper() {}

  /** The record of an accepted event. */
  public static LeadEvent toAvro(Outcome.Accepted accepted) {
    var event = accepted.event();
    return LeadEvent.newBuilder()
        .setLeadId(accepted.leadId())
        .setEventId(event.eventId())
        .setSource(event.source())
        .setType(event.type())
        .setOccurredAt(event.occurredAt().truncatedTo(ChronoUnit.MILLIS))
        .setReceivedAt(event.receivedAt().truncatedTo(ChronoUnit.MILLIS))
        .setDoor(toAvro(event.door()))
        .setAnonymousId(event.anonymousId())
        .setPerson(event.person().isEmpty() ? null : person(event.person()))
        .setCompany(event.company().isEmpty() ? null : company(event.company()))
        .setConsent(consent(event))
        .setCampaign(event.campaign().isEmpty() ? null : campaign(event.campaign()))
        .setProperties(event.properties())
        .setFirstReceivedAt(
            event.firstReceivedAt() == null
                ? null
                : event.firstReceivedAt().truncatedTo(ChronoUnit.MILLIS))
        .setOptIn(
            event.optIn() == null
                ? null
                : new OptInRequest(event.optIn().formId(), event.optIn().wording()))
        .build();
  }

  public static Door toAvro(dev.leadrelay.ingest.domain.event.Door door) {
    return switch (door) {
      case EVENTS -> Door.EVENTS;
      case TRACKING -> Door.TRACKING;
      case FORM -> Door.FORM;
      case CHATBOT -> Door.CHATBOT;
      case LINKEDIN -> Door.LINKEDIN;
      case KAFKA -> Door.KAFKA;
    };
  }

  private static Person person(Traits person) {
    return Person.newBuilder()
        .setEmail(text(person, "email"))
        .setEmailGiven(text(person, "emailGiven"))
        .setFirstName(text(person, "firstName"))
        .setLastName(text(person, "lastName"))
        .setPhone(text(person, "phone"))
        .setPhoneGiven(text(person, "phoneGiven"))
        .setLinkedInId(text(person, "linkedInId"))
        .setJobTitle(text(person, "jobTitle"))
        .setSeniority(text(person, "seniority"))
        .setFunction(text(person, "function"))
        .setRole(text(person, "role"))
        .setCountry(text(person, "country"))
        .setCountryGiven(text(person, "countryGiven"))
        .setCity(text(person, "city"))
        .setFreemail((Boolean) person.get("freemail"))
        .setAttributes(person.attributes())
        .build();
  }

  private static Company company(Traits company) {
    return Company.newBuilder()
        .setName(text(company, "name"))
        .setDomain(text(company, DOMAIN))
        .setDomainGiven(text(company, "domainGiven"))
        .setAccount(text(company, "account"))
        .setIndustry(text(company, "industry"))
        .setIndustryGiven(text(company, "industryGiven"))
        .setEmployees((Integer) company.get(EMPLOYEES))
        .setEmployeesGiven(text(company, "employeesGiven"))
        .setCountry(text(company, "country"))
        .setCountryGiven(text(company, "countryGiven"))
        .setAttributes(company.attributes())
        .build();
  }

  private static Campaign campaign(Traits campaign) {
    return Campaign.newBuilder()
        .setSource(text(campaign, "source"))
        .setMedium(text(campaign, "medium"))
        .setName(text(campaign, "name"))
        .setTerm(text(campaign, "term"))
        .setContent(text(campaign, "content"))
        .build();
  }

  private static @Nullable Consent consent(CanonicalEvent event) {
    var consent = event.consent();
    if (consent == null) {
      return null;
    }
    return Consent.newBuilder()
        .setMarketing(consent.marketing())
        .setWording(consent.wording())
        .setAt(consent.at() == null ? null : consent.at().truncatedTo(ChronoUnit.MILLIS))
        .setBasis(
            switch (consent.basis()) {
              case UNKNOWN -> ConsentBasis.UNKNOWN;
              case OPT_IN -> ConsentBasis.OPT_IN;
              case DOUBLE_OPT_IN -> ConsentBasis.DOUBLE_OPT_IN;
              case LEGITIMATE_INTEREST -> ConsentBasis.LEGITIMATE_INTEREST;
            })
        .setProof(proof(consent.proof()))
        .build();
  }

  private static @Nullable OptInProof proof(
      dev.leadrelay.ingest.domain.event.Consent.@Nullable Proof proof) {
    return proof == null
        ? null
        : new OptInProof(
            proof.mailId(),
            proof.formId(),
            proof.askedAt().truncatedTo(ChronoUnit.MILLIS),
            proof.addressFamily());
  }

  private static @Nullable String text(Traits traits, String field) {
    return traits.text(field).orElse(null);
  }
}
