package dev.leadrelay.routing.streams.mapping;

import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.Decision;
import dev.leadrelay.routing.domain.desk.Selection;
import dev.leadrelay.routing.domain.lead.Attributes;
import dev.leadrelay.routing.domain.plan.Experiment;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.schemas.Candidate;
import dev.leadrelay.schemas.Clock;
import dev.leadrelay.schemas.RoutingDecision;
import dev.leadrelay.schemas.RuleTried;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions on their topic. */
final class DecisionMapper {

  private final Plan plan;

  DecisionMapper(Plan plan) {
    this.plan = plan;
  }

  RoutingDecision toAvro(Decision decision, @Nullable Assignment assignment) {
    var lead = decision.lead();
    var selection = decision.selection();
    var about = decision.assignmentId() == null ? lead.id() : decision.assignmentId();
    var placement = plan.placementOf(lead);
    return RoutingDecision.newBuilder()
        .setDecisionId("%s-%s-%d".formatted(about, decision.kind(), decision.at().toEpochMilli()))
        .setLeadId(lead.id())
        .setKind(Symbols.toAvro(decision.kind()))
        .setAt(decision.at())
        .setAssignmentId(decision.assignmentId())
        .setPlanId(plan.id())
        .setPlanVersion(plan.version())
        .setLevel(Symbols.toAvro(lead.level()))
        .setScore(lead.score())
        .setInputs(Attributes.told(lead))
        .setRules(rules(decision))
        .setCandidates(selection == null ? List.of() : candidates(selection))
        .setTeam(decision.team())
        .setPool(selection == null ? null : selection.pool().id())
        .setRep(decision.rep())
        .setClocks(clocks(assignment))
        .setSentence(decision.sentence())
        .setExperiment(placement.map(Experiment.Placement::experiment).orElse(null))
        .setArm(placement.map(part -> part.arm().name()).orElse(null))
        .build();
  }

  private static List<RuleTried> rules(Decision decision) {
    return decision.match().tried().stream()
        .map(tried -> new RuleTried(tried.rule(), tried.matched(), tried.detail()))
        .toList();
  }

  private static List<Candidate> candidates(Selection selection) {
    List<Candidate> candidates = new ArrayList<>();
    for (int slot = 0; slot < selection.candidates().size(); slot++) {
      var candidate = selection.candidates().get(slot);
      var skipped = candidate.skipped();
      candidates.add(
          new Candidate(
              candidate.rep(),
              candidate.isEligible(),
              skipped == null ? null : skipped.name(),
              selection.before().entitlement(slot),
              selection.after().entitlement(slot)));
    }
    return candidates;
  }

  private static List<Clock> clocks(@Nullable Assignment assignment) {
    return assignment == null
        ? List.of()
        : assignment.clocks().stream().map(Symbols::toAvro).toList();
  }
}
