package dev.leadrelay.ingest.domain.intake;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import java.util.List;

/** What becomes of one event at a door. */
public sealed interface Outcome {

  /** The event in its canonical form and the lead it belongs to. */
  record Accepted(String leadId, CanonicalEvent event) implements Outcome {}

  /** Everything that is wrong with it. */
  record Refused(List<Refusal> refusals) implements Outcome {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
