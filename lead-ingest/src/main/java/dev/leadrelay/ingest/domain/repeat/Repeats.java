package dev.leadrelay.ingest.domain.repeat;

import java.time.Instant;
import java.util.List;

/** Knows, as well as can be known at the moment, which events have been seen before. */
public interface Repeats {

  /** An event of a lead. */
  record Sighting(String leadId, Fingerprint fingerprint, Instant at) {}

  /**
   * Answers for each sighting in turn, at once and without failing: what is not known counts as not
   * seen.
   */
  List<Boolean> seenBefore(List<Sighting> sightings);
}
