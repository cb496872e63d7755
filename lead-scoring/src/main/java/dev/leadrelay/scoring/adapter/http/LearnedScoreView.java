package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.scoring.domain.learning.Contribution;
import dev.leadrelay.scoring.domain.learning.Prediction;
import java.util.List;

/**
 * The learned chance of a lead as JSON: {@code logOdds} are the intercept and all amounts, an
 * amount is value times weight, and the probability is {@code 1 / (1 + exp(-logOdds))}.
 */
record LearnedScoreView(
    double probability, double logOdds, double intercept, List<ContributionView> contributions) {

  record ContributionView(String feature, double value, double weight, double amount) {

    static ContributionView of(Contribution contribution) {
      return new ContributionView(
          contribution.feature().text(),
          contribution.value(),
          contribution.weight(),
          contribution.amount());
    }
  }

  static LearnedScoreView of(Prediction prediction) {
    return new LearnedScoreView(
        prediction.probability(),
        prediction.logOdds(),
        prediction.intercept(),
        prediction.contributions().stream().map(ContributionView::of).toList());
  }
}
