package dev.leadrelay.ingest.domain.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact about a lead in the form that every door produces.
 *
 * @param eventId the sender's id of the event, unique within its source
 * @param occurredAt when it happened, by the sender's account
 * @param receivedAt when the door took it
 * @param properties scalars of the event by name
 * @param firstReceivedAt when it first arrived, where it was refused then; null otherwise
 * @param optIn consent that is still to be confirmed
 */
public record CanonicalEvent(
    String eventId,
    String source,
    String type,
    Instant occurredAt,
    Instant receivedAt,
    Door door,
    @Nullable String anonymousId,
    Traits person,
    Traits company,
    @Nullable Consent consent,
    Traits campaign,
    Map<String, Object> properties,
    @Nullable Instant firstReceivedAt,
    @Nullable OptIn optIn) {

  public CanonicalEvent {
    properties = Map.copyOf(properties);
  }

  /** Sent again after it was refused: it keeps the time of its first arrival. */
  public CanonicalEvent firstReceived(Instant at) {
    return new CanonicalEvent(
        eventId,
        source,
        type,
        occurredAt,
        receivedAt,
        door,
        anonymousId,
        person,
        company,
        consent,
        campaign,
        properties,
        at,
        optIn);
  }

  /** Consent counts only once it was confirmed. */
  public CanonicalEvent toConfirm(OptIn asked) {
    return new CanonicalEvent(
        eventId,
        source,
        type,
        occurredAt,
        receivedAt,
        door,
        anonymousId,
        person,
        company,
        null,
        campaign,
        properties,
        firstReceivedAt,
        asked);
  }

  public CanonicalEvent withPerson(Traits changed) {
    return with(changed, company, consent);
  }

  public CanonicalEvent withCompany(Traits changed) {
    return with(person, changed, consent);
  }

  public CanonicalEvent withConsent(Consent changed) {
    return with(person, company, changed);
  }

  private CanonicalEvent with(Traits person, Traits company, @Nullable Consent consent) {
    return new CanonicalEvent(
        eventId,
        source,
        type,
        occurredAt,
        receivedAt,
        door,
        anonymousId,
        person,
        company,
        consent,
        campaign,
        properties,
        firstReceivedAt,
        optIn);
  }
}
