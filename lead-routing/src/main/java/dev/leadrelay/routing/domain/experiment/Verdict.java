package dev.leadrelay.routing.domain.experiment;

/** What follows from an experiment. */
public enum Verdict {
  /** The sample is not complete: whatever the numbers look like, nothing follows. */
  COLLECTING,
  /** It was ended before its sample was complete: nothing follows. */
  ENDED_EARLY,
  VARIANT_BETTER,
  CONTROL_BETTER,
  NO_DIFFERENCE_FOUND
}
