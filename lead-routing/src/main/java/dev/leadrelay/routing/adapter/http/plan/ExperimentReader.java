package dev.leadrelay.routing.adapter.http.plan;

import dev.leadrelay.routing.adapter.plan.Durations;
import dev.leadrelay.routing.domain.experiment.Design;
import dev.leadrelay.routing.domain.experiment.Measure;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.SideBySide;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what somebody wants to try, and says everything that keeps it from being tried. */
final class ExperimentReader {

  /** What describes an experiment; who starts it is asked for besides. */
  static final Set<String> FIELDS =
      Set.of(
          "plan",
          "name",
          "measure",
          "within",
          "share",
          "baseline",
          "difference",
          "significance",
          "power");

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final int EVEN = 50;
  private static final int MOST_SHARE = 99;
  private static final double USUAL_SIGNIFICANCE = 0.05;
  private static final double USUAL_POWER = 0.8;
  private static final List<String> MEASURES = Stream.of(Measure.values()).map(Enum::name).toList();

  private final Fields fields;
  private final Mistakes wrong;

  ExperimentReader(Fields fields, Mistakes wrong) {
    this.fields = fields;
    this.wrong = wrong;
  }

  /**
   * What is to be tried.
   *
   * @param variant YAML of the draft
   */
  record Proposal(String name, Design design, String variant) {}

  /**
   * Reads it.
   *
   * @param live the plan that it is to run beside
   * @param taken names of experiments that there have been
   * @throws dev.leadrelay.kit.problem.ProblemException 400 with every mistake
   */
  Proposal read(Plan live, Set<String> taken) {
    var yaml = PlanRequests.yaml(fields);
    var proposal = new Proposal(name(taken), design(), yaml);
    if (!yaml.isEmpty()) {
      PlanRequests.plan(fields, wrong)
          .ifPresent(
              variant ->
                  SideBySide.refusals(live, variant)
                      .forEach(refusal -> fields.wrong("plan", refusal)));
    }
    wrong.check();
    return proposal;
  }

  private String name(Set<String> taken) {
    var name = fields.text("name");
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      fields.wrong(
          "name", "Expected a name of small letters, digits and hyphens, but found another text.");
    }
    if (taken.contains(name)) {
      fields.wrong(
          "name", "Expected a name that no experiment had before, but one had: it splits alike.");
    }
    return name;
  }

  private Design design() {
    int share = (int) fields.number("share", EVEN);
    if (share < 1 || share > MOST_SHARE) {
      fields.wrong("share", "Expected 1 to 99 leads of a hundred, but found another number.");
    }
    double baseline = share("baseline", Double.NaN);
    double difference = share("difference", Double.NaN);
    if (baseline - difference <= 0 && baseline + difference >= 1) {
      fields.wrong(
          "difference",
          "Expected a difference that the baseline leaves room for, but it is larger.");
    }
    return new Design(
        measure(),
        within(),
        share,
        baseline,
        difference,
        share("significance", USUAL_SIGNIFICANCE),
        share("power", USUAL_POWER));
  }

  private double share(String name, double usual) {
    double share = fields.number(name, usual);
    if (!(share > 0 && share < 1)) {
      fields.wrong(name, "Expected a share between 0 and 1, such as 0.05, but there is none.");
    }
    return share;
  }

  private Measure measure() {
    var name = fields.text("measure");
    if (MEASURES.contains(name)) {
      return Measure.valueOf(name);
    }
    if (!name.isEmpty()) {
      fields.wrong("measure", "Expected one of %s, but found another.".formatted(MEASURES));
    }
    return Measure.TOUCHED;
  }

  private Duration within() {
    var text = fields.text("within");
    return Durations.parse(text)
        .orElseGet(
            () -> {
              if (!text.isEmpty()) {
                fields.wrong(
                    "within", "Expected a time such as 30m, 4h or 14d, but found another.");
              }
              return Duration.ofHours(1);
            });
  }
}
