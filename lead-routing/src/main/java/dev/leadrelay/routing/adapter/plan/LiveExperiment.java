package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.SideBySide;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the newest experiment beside the plan that it was started for. */
final class LiveExperiment {

  private static final Logger log = LoggerFactory.getLogger(LiveExperiment.class);

  private @Nullable String variantText;
  private @Nullable Plan variant;

  /**
   * The plan with its experiment.
   *
   * @param editions of the experiments beside the plan, newest first
   */
  Plan beside(Plan plan, List<Edition> editions) {
    return editions.stream()
        .findFirst()
        .flatMap(ExperimentDocument::read)
        .filter(newest -> newest.control() == plan.version())
        .map(newest -> beside(plan, newest))
        .orElse(plan);
  }

  private Plan beside(Plan plan, ExperimentDocument experiment) {
    var draft = compiled(experiment.variant());
    if (draft == null || !SideBySide.refusals(plan, draft).isEmpty()) {
      log.error(
          "The experiment '{}' cannot be run beside version {} of the routing plan '{}'; all leads"
              + " go by the plan.",
          experiment.name(),
          plan.version(),
          plan.id());
      return plan;
    }
    return plan.beside(
        draft,
        experiment.name(),
        experiment.design().share(),
        experiment.from(),
        experiment.until());
  }

  private @Nullable Plan compiled(String yaml) {
    if (!yaml.equals(variantText)) {
      variant = new PlanReader().check("variant", yaml).plan();
      variantText = yaml;
    }
    return variant;
  }
}
