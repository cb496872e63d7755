package dev.leadrelay.sla.domain.report;

import dev.leadrelay.sla.domain.tally.Breach;
import dev.leadrelay.sla.domain.tally.Dimension;
import java.time.Instant;
import java.util.List;

/** What was counted. */
public interface Numbers {

  /** The tallies of a dimension in a period. Parts of the same value and hour may come apart. */
  List<HourTally> tallies(Dimension by, Period period);

  /** The newest reminders and breaches, newest first. */
  List<Breach> newestBreaches(int limit, Instant now);
}
