package dev.leadrelay.routing.adapter.http.plan;

import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.routing.adapter.plan.ExperimentDocument;
import dev.leadrelay.routing.domain.experiment.Design;
import dev.leadrelay.routing.domain.experiment.Difference;
import dev.leadrelay.routing.domain.experiment.Findings;
import dev.leadrelay.routing.domain.experiment.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An experiment and what it shows.
 *
 * @param control version of the live plan that the variant is compared with
 * @param state SCHEDULED, RUNNING, ENDED, or REPLACED when another version of the plan went live
 * @param stoppingRule as it was said before the start
 * @param difference the variant's share less the live plan's; null while there is nothing to
 *     compare
 * @param variant YAML of the draft
 */
record ExperimentView(
    String name,
    String plan,
    int control,
    State state,
    Instant from,
    @Nullable Instant until,
    String author,
    String reason,
    Design design,
    String stoppingRule,
    List<ArmPart> arms,
    @Nullable Difference difference,
    Verdict verdict,
    String sentence,
    String variant) {

  /** Where an experiment is in its life. */
  enum State {
    SCHEDULED,
    RUNNING,
    ENDED,
    REPLACED;

    boolean isOver() {
      return this == ENDED || this == REPLACED;
    }
  }

  /**
   * What one plan did.
   *
   * @param needed leads that the design asks for
   * @param entered leads that take part
   * @param counted those of the needed ones whose time is over
   * @param reached those of the counted ones that reached the measure in time
   */
  record ArmPart(String arm, int needed, int entered, int counted, int reached, double share) {

    private static ArmPart of(String arm, Findings.Side side) {
      var counted = side.counted();
      return new ArmPart(
          arm, side.needed(), side.entered(), counted.leads(), counted.reached(), counted.share());
    }
  }

  static ExperimentView of(
      String plan, Edition edition, ExperimentDocument experiment, State state, Findings found) {
    return new ExperimentView(
        experiment.name(),
        plan,
        experiment.control(),
        state,
        experiment.from(),
        experiment.until(),
        edition.author(),
        edition.reason(),
        experiment.design(),
        experiment.design().stoppingRule(experiment.needed()),
        List.of(ArmPart.of("CONTROL", found.control()), ArmPart.of("VARIANT", found.variant())),
        found.difference(),
        found.verdict(),
        found.sentence(),
        experiment.variant());
  }
}
