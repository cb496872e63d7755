package dev.leadrelay.scoring.domain.learning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The chance that a lead is won, with all that it is computed from: log odds are the intercept and
 * all contributions together, the probability is {@code 1 / (1 + exp(-logOdds))}.
 *
 * @param contributions the largest first, whichever way they point; those that add nothing left out
 */
public record Prediction(double intercept, List<Contribution> contributions) {

  private static final int WORTH_TELLING = 3;

  public double logOdds() {
    return intercept + contributions.stream().mapToDouble(Contribution::amount).sum();
  }

  public double probability() {
    return 1 / (1 + Math.exp(-logOdds()));
  }

  /** For people. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "The learned chance that it is won is %.1f %% (log odds %.2f, of which %.2f for any lead); it rests most on: %s.",
        100 * probability(),
        logOdds(),
        intercept,
        contributions.isEmpty()
            ? "nothing in particular"
            : contributions.stream()
                .limit(WORTH_TELLING)
                .map(Prediction::phrase)
                .collect(Collectors.joining("; ")));
  }

  private static String phrase(Contribution contribution) {
    return String.format(
        Locale.ROOT, "%s (%+.2f)", contribution.feature().text(), contribution.amount());
  }
}
