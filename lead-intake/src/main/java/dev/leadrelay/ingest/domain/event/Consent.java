package dev.leadrelay.ingest.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Consent to be contacted, with its evidence.
 *
 * @param marketing true when contact is allowed, false when it is refused or withdrawn
 * @param wording the text the person agreed to
 * @param at when the person agreed or refused; null: at the event's own time
 * @param proof how a double opt-in was confirmed
 */
public record Consent(
    boolean marketing,
    @Nullable String wording,
    @Nullable Instant at,
    Basis basis,
    @Nullable Proof proof) {

  /** Consent as a sender reports it. */
  public Consent(boolean marketing, @Nullable String wording, @Nullable Instant at, Basis basis) {
    this(marketing, wording, at, basis, null);
  }

  /**
   * Evidence of a double opt-in.
   *
   * @param mailId of the mail whose link was followed
   * @param formId the form that asked
   * @param askedAt when the form was sent
   * @param addressFamily of the client that confirmed: IPv4 or IPv6
   */
  public record Proof(String mailId, String formId, Instant askedAt, String addressFamily) {}

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
