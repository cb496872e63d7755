package dev.leadrelay.ingest.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Consent to be contacted, with its evidence.
 *
 * @param marketing true when contact is allowed, false when it is refused or withdrawn
 * @param wording the text the person agreed to
 * @param at when the person agreed or refused; null: at the event's own time
 */
public record Consent(
    boolean marketing, @Nullable String wording, @Nullable Instant at, Basis basis) {

  /** Lawful basis of the contact. */
  public enum Basis {
    UNKNOWN,
    OPT_IN,
    DOUBLE_OPT_IN,
    LEGITIMATE_INTEREST
  }

  /** Consent taken back by an event that says nothing more about it. */
  public static Consent withdrawn() {
    return new Consent(false, null, null, Basis.UNKNOWN);
  }
}
