package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.evaluation.Auc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How good a learned model is on leads that it has not learned from.
 *
 * @param leads how many there are
 * @param won those of them that sales confirmed
 * @param brier mean of {@code (probability - outcome)²}: 0 is perfect
 * @param brierOfRate the same if every lead were given the same probability, {@code won / leads}
 * @param reliability by tenth of the leads, the lowest probabilities first
 */
public record Exam(
    long leads,
    long won,
    Optional<Auc> auc,
    double brier,
    double brierOfRate,
    List<Tenth> reliability) {

  private static final int TENTHS = 10;

  /**
   * Leads with about the same probability: where said and won are alike, the model is calibrated.
   *
   * @param from lowest probability
   * @param to highest probability
   * @param said mean probability
   * @param won share that sales confirmed
   */
  public record Tenth(double from, double to, long leads, double said, double won) {}

  private record Graded(double probability, double outcome) {}

  /** Of a model on leads that were kept aside. */
  static Exam of(LearnedModel model, List<Example> kept) {
    var graded =
        kept.stream()
            .map(lead -> new Graded(model.predict(lead.traits()).probability(), lead.won() ? 1 : 0))
            .sorted(Comparator.comparingDouble(Graded::probability))
            .toList();
    double rate = mean(graded, Graded::outcome);
    return new Exam(
        graded.size(),
        kept.stream().filter(Example::won).count(),
        auc(kept, lead -> model.predict(lead.traits()).logOdds()),
        mean(graded, lead -> square(lead.probability() - lead.outcome())),
        mean(graded, lead -> square(rate - lead.outcome())),
        tenths(graded));
  }

  /** How well some score tells leads apart that were won from others. */
  static Optional<Auc> auc(List<Example> leads, ToDoubleFunction<Example> score) {
    return Auc.of(
        leads.stream().filter(Example::won).mapToDouble(score).toArray(),
        leads.stream().filter(lead -> !lead.won()).mapToDouble(score).toArray());
  }

  private static List<Tenth> tenths(List<Graded> graded) {
    var tenths = new ArrayList<Tenth>(TENTHS);
    for (int i = 0; i < TENTHS; i++) {
      var some = graded.subList(graded.size() * i / TENTHS, graded.size() * (i + 1) / TENTHS);
      if (!some.isEmpty()) {
        tenths.add(
            new Tenth(
                some.getFirst().probability(),
                some.getLast().probability(),
                some.size(),
                mean(some, Graded::probability),
                mean(some, Graded::outcome)));
      }
    }
    return List.copyOf(tenths);
  }

  private static double mean(List<Graded> leads, ToDoubleFunction<Graded> what) {
    return leads.stream().mapToDouble(what).average().orElse(0);
  }

  private static double square(double value) {
    return value * value;
  }
}
