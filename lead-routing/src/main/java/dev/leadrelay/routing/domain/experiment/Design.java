package dev.leadrelay.routing.domain.experiment;

import java.time.Duration;
import java.util.Locale;

/**
 * What is settled before an experiment starts, and never touched while it runs.
 *
 * @param measure what a lead is to reach
 * @param within how long it has, from the moment when it is first routed; each lead is looked at
 *     once, when that time is over
 * @param share how many leads of a hundred go by the variant
 * @param baseline share of leads that reach it under the live plan, as far as known
 * @param difference the smallest difference of shares that is worth finding
 * @param significance chance to find a difference where there is none
 * @param power chance to find a difference of that size where there is one
 */
public record Design(
    Measure measure,
    Duration within,
    int share,
    double baseline,
    double difference,
    double significance,
    double power) {

  /** When the experiment is over, and what is concluded then, as said before it starts. */
  public String stoppingRule(SampleSize needed) {
    return String.format(
        Locale.ROOT,
        "Each lead is looked at once, %d minutes after it was first routed. It is decided when %d"
            + " leads of the live plan and %d of the variant have been looked at, on these first"
            + " ones: a plan is better if the %.4g %% interval of the difference leaves out 0. What"
            + " the interval shows before decides nothing.",
        within.toMinutes(),
        needed.control(),
        needed.variant(),
        100 * (1 - significance));
  }
}
