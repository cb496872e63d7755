package dev.leadrelay.routing.domain.book;

import dev.leadrelay.routing.domain.desk.Clock;
import dev.leadrelay.routing.domain.desk.Decision;
import dev.leadrelay.routing.domain.desk.Selection;
import dev.leadrelay.routing.domain.lead.Attributes;
import dev.leadrelay.routing.domain.plan.Arm;
import dev.leadrelay.routing.domain.plan.Experiment.Placement;
import dev.leadrelay.routing.domain.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is shown; enough to recompute it by hand, and free of personal data.
 *
 * @param kind ASSIGNED, HELD, REROUTED, RECYCLED or CLOSED
 * @param inputs the attributes of the lead that were looked at
 * @param rules every rule that was tried, in order
 * @param candidates every member of the pool that was asked; empty when none was
 * @param clocks of the new assignment; empty when there is none
 * @param sentence the decision for people
 * @param experiment in which the lead takes part; null: in none
 * @param arm whose rules decided; null without an experiment
 */
public record DecisionEntry(
    String kind,
    Instant at,
    String leadId,
    @Nullable String assignmentId,
    String planId,
    int planVersion,
    String level,
    double score,
    Map<String, String> inputs,
    List<RuleEntry> rules,
    List<CandidateEntry> candidates,
    @Nullable String team,
    @Nullable String pool,
    @Nullable String rep,
    List<BookEntry.ShownClock> clocks,
    String sentence,
    @Nullable String experiment,
    @Nullable Arm arm) {

  /** A rule that was tried. */
  public record RuleEntry(String id, boolean matched, String detail) {}

  /**
   * A member that was looked at.
   *
   * @param reason why it could not receive the lead; null: it could
   * @param entitlementBefore entitled minus received, as an exact fraction
   */
  public record CandidateEntry(
      String rep,
      boolean eligible,
      @Nullable String reason,
      String entitlementBefore,
      String entitlementAfter) {}

  /**
   * A decision as it is told.
   *
   * @param plan by which it was taken
   * @param clocks that it started
   */
  public static DecisionEntry of(Decision decision, Plan plan, List<Clock> clocks) {
    var lead = decision.lead();
    var selection = decision.selection();
    var placement = plan.placementOf(lead);
    return new DecisionEntry(
        decision.kind().name(),
        decision.at(),
        lead.id(),
        decision.assignmentId(),
        plan.id(),
        plan.version(),
        lead.level().name(),
        lead.score(),
        Attributes.told(lead),
        decision.match().tried().stream()
            .map(tried -> new RuleEntry(tried.rule(), tried.matched(), tried.detail()))
            .toList(),
        selection == null ? List.of() : candidates(selection),
        decision.team(),
        selection == null ? null : selection.pool().id(),
        decision.rep(),
        clocks.stream()
            .map(c -> new BookEntry.ShownClock(c.sla(), c.kind(), c.due(), c.state()))
            .toList(),
        decision.sentence(),
        placement.map(Placement::experiment).orElse(null),
        placement.map(Placement::arm).orElse(null));
  }

  private static List<CandidateEntry> candidates(Selection selection) {
    List<CandidateEntry> candidates = new ArrayList<>();
    for (int slot = 0; slot < selection.candidates().size(); slot++) {
      var candidate = selection.candidates().get(slot);
      var skipped = candidate.skipped();
      candidates.add(
          new CandidateEntry(
              candidate.rep().id(),
              candidate.isEligible(),
              skipped == null ? null : skipped.name(),
              selection.before().entitlement(slot),
              selection.after().entitlement(slot)));
    }
    return candidates;
  }
}
