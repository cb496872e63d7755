package dev.leadrelay.ingest.domain.rejected;

import dev.leadrelay.ingest.domain.intake.Intake;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.reception.EventLog;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Sends refused events again, or puts them away for good. Doing it twice changes nothing: the
 * stream lets an event with the same source and id through once.
 */
public final class RejectedDesk {

  private final RejectedEvents rejectedEvents;
  private final Intake intake;
  private final EventLog log;

  public RejectedDesk(RejectedEvents rejectedEvents, Intake intake, EventLog log) {
    this.rejectedEvents = rejectedEvents;
    this.intake = intake;
    this.log = log;
  }

  /**
   * Sends an event through all checks again, mended or as it was.
   *
   * @param original the event as it could be read; empty when it could not
   * @param mended the event to send
   * @return what is still wrong, or the event that is stored now
   */
  public Outcome resend(
      Rejected rejected, Map<String, ?> original, Map<String, ?> mended, Instant now)
      throws LogUnavailableException {
    var mending = Mending.of(rejected, original, mended);
    if (!mending.refusals().isEmpty()) {
      return new Outcome.Refused(mending.refusals());
    }
    var outcome = intake.take(mending.content(), rejected.door(), now);
    if (outcome instanceof Outcome.Accepted(var leadId, var event)) {
      var accepted = new Outcome.Accepted(leadId, event.firstReceived(rejected.receivedAt()));
      log.write(List.of(accepted), List.of());
      rejectedEvents.settle(rejected.settled(State.SENT_AGAIN, now));
      return accepted;
    }
    return outcome;
  }

  /** Nobody will send it again. */
  public void discard(Rejected rejected, Instant now) throws LogUnavailableException {
    if (rejected.isOpen()) {
      rejectedEvents.settle(rejected.settled(State.DISCARDED, now));
    }
  }
}
