package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A logistic model over what rules counted and what profiles say.
 *
 * @param intercept log odds of a lead that has no feature
 */
public record LearnedModel(double intercept, List<Term> terms) {

  /**
   * A feature and what one of it adds to the log odds.
   *
   * @param leads how many leads had it among those learned from
   */
  public record Term(Feature feature, double weight, long leads) {}

  public LearnedModel {
    terms = List.copyOf(terms);
  }

  static LearnedModel learn(
      List<? extends Feature> features, List<Example> leads, Trainer trainer) {
    var traits = leads.stream().map(Example::traits).toList();
    var weights =
        trainer.train(
            traits.stream()
                .map(lead -> features.stream().mapToDouble(feature -> feature.in(lead)).toArray())
                .toList(),
            leads.stream().map(Example::won).toList());
    return new LearnedModel(
        weights.intercept(),
        IntStream.range(0, features.size())
            .mapToObj(
                i ->
                    new Term(
                        features.get(i),
                        weights.each().get(i),
                        Features.having(features.get(i), traits)))
            .toList());
  }

  /** The chance of a lead. */
  public Prediction predict(Traits lead) {
    return new Prediction(
        intercept,
        terms.stream()
            .map(term -> new Contribution(term.feature(), term.feature().in(lead), term.weight()))
            .filter(contribution -> contribution.amount() != 0)
            .sorted(
                Comparator.<Contribution>comparingDouble(
                    contribution -> -Math.abs(contribution.amount())))
            .toList());
  }

  /** Whether all rules that it learned from still count what they counted then. */
  public boolean fits(ScoringModel model) {
    Set<Feature> counts =
        model.rules().stream()
            .map(rule -> new Feature.Count(rule.id(), rule.key()))
            .collect(Collectors.toSet());
    return terms.stream()
        .map(Term::feature)
        .allMatch(feature -> !(feature instanceof Feature.Count) || counts.contains(feature));
  }
}
