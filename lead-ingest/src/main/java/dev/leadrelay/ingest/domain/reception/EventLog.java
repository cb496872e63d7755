package dev.leadrelay.ingest.domain.reception;

import dev.leadrelay.ingest.domain.intake.Outcome;
import java.util.List;

/** Where the doors write to. */
public interface EventLog {

  /** Returns when every accepted event and every rejection is stored on all in-sync replicas. */
  void write(List<Outcome.Accepted> accepted, List<Rejection> rejected)
      throws LogUnavailableException;
}
