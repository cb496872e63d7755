package dev.leadrelay.ingest.domain.check;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.Consent;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.event.Traits;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as far as it could be read: a field is null when it is absent or was refused.
 *
 * @param identifierSent true when any field that could identify a lead was sent, readable or not
 */
public record Submission(
    Door door,
    Instant receivedAt,
    @Nullable String specVersion,
    @Nullable String id,
    @Nullable String source,
    @Nullable String type,
    @Nullable Instant time,
    @Nullable String anonymousId,
    Traits person,
    Traits company,
    @Nullable Consent consent,
    Traits campaign,
    Map<String, Object> properties,
    boolean identifierSent) {

  /** The event that it is once every check has passed. */
  public CanonicalEvent toEvent() {
    return new CanonicalEvent(
        Objects.requireNonNull(id),
        Objects.requireNonNull(source),
        Objects.requireNonNull(type),
        time == null ? receivedAt : time,
        receivedAt,
        door,
        anonymousId,
        person,
        company,
        consent,
        campaign,
        properties,
        null,
        null);
  }
}
