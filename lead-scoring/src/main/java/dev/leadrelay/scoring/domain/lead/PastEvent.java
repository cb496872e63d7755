package dev.leadrelay.scoring.domain.lead;

/**
 * What is remembered of one event.
 *
 * @param fingerprint what makes it the same event when it comes again
 * @param at when it happened
 * @param rules the rules that counted it when it came
 */
public record PastEvent(long fingerprint, long at, RuleKeys rules) {

  /** The same event, counted by other rules. */
  public PastEvent countedBy(RuleKeys others) {
    return new PastEvent(fingerprint, at, others);
  }
}
