package dev.leadrelay.scoring.domain.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well a model told won leads from others.
 *
 * @param picked leads that reached MQL or more before their outcome was known
 * @param pickedAndWon those of them that were won
 * @param precision the share of picked leads that were won
 * @param recall the share of won leads that were picked
 * @param auc by the highest score before the outcome
 * @param lift by tenth of the leads, the highest scores first; empty when none was won
 */
public record Quality(
    long picked,
    long pickedAndWon,
    OptionalDouble precision,
    OptionalDouble recall,
    Optional<Auc> auc,
    List<Double> lift) {

  /** Of leads whose outcome is known. */
  public static Quality of(List<Judgement> known) {
    long won = known.stream().filter(Judgement::won).count();
    long picked = known.stream().filter(Judgement::picked).count();
    long both = known.stream().filter(lead -> lead.picked() && lead.won()).count();
    return new Quality(
        picked,
        both,
        share(both, picked),
        share(both, won),
        Auc.of(scores(known, true), scores(known, false)),
        won == 0 ? List.of() : Lift.byTenth(known));
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  private static double[] scores(List<Judgement> known, boolean won) {
    return known.stream().filter(lead -> lead.won() == won).mapToDouble(Judgement::score).toArray();
  }
}
