package dev.leadrelay.scoring.domain.recount;

import dev.leadrelay.scoring.domain.model.EventRule;
import java.util.List;

/** Counts from the log, beside what scores live. */
@FunctionalInterface
public interface Recounts {

  /** For a log that has no events. */
  Recounts NONE = (partition, rules) -> RecountedLeads.NONE;

  /**
   * Begins to count all events of a partition that have come until now. Those that come from now on
   * have to be counted as they come.
   */
  RecountedLeads begin(int partition, List<EventRule> rules);

  /** How far it is with all that was begun. */
  default RecountProgress progress() {
    return RecountProgress.NOTHING;
  }
}
