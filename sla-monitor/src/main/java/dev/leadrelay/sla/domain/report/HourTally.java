package dev.leadrelay.sla.domain.report;

import dev.leadrelay.sla.domain.tally.Tally;
import java.time.Instant;

/** What was counted for one value in one hour. */
public record HourTally(String value, Instant hour, Tally tally) {}
