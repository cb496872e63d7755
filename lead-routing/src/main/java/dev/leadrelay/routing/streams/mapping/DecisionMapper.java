package dev.leadrelay.routing.streams.mapping;

import dev.leadrelay.routing.domain.book.BookEntry.ShownClock;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.schemas.Candidate;
import dev.leadrelay.schemas.Clock;
import dev.leadrelay.schemas.DecisionKind;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.RoutingDecision;
import dev.leadrelay.schemas.RuleTried;

/** Decisions on their topic. */
public final class DecisionMapper {

  private DecisionMapper() {}

  /** A decision as it is told. */
  public static RoutingDecision toAvro(DecisionEntry decision) {
    var about = decision.assignmentId() == null ? decision.leadId() : decision.assignmentId();
    return RoutingDecision.newBuilder()
        .setDecisionId(about + '-' + decision.kind() + '-' + decision.at().toEpochMilli())
        .setLeadId(decision.leadId())
        .setKind(DecisionKind.valueOf(decision.kind()))
        .setAt(decision.at())
        .setAssignmentId(decision.assignmentId())
        .setPlanId(decision.planId())
        .setPlanVersion(decision.planVersion())
        .setLevel(Level.valueOf(decision.level()))
        .setScore(decision.score())
        .setInputs(decision.inputs())
        .setRules(decision.rules().stream().map(DecisionMapper::toAvro).toList())
        .setCandidates(decision.candidates().stream().map(DecisionMapper::toAvro).toList())
        .setTeam(decision.team())
        .setPool(decision.pool())
        .setRep(decision.rep())
        .setClocks(decision.clocks().stream().map(DecisionMapper::toAvro).toList())
        .setSentence(decision.sentence())
        .setExperiment(decision.experiment())
        .setArm(decision.arm() == null ? null : decision.arm().name())
        .build();
  }

  private static RuleTried toAvro(DecisionEntry.RuleEntry rule) {
    return new RuleTried(rule.id(), rule.matched(), rule.detail());
  }

  private static Candidate toAvro(DecisionEntry.CandidateEntry candidate) {
    return new Candidate(
        candidate.rep(),
        candidate.eligible(),
        candidate.reason(),
        candidate.entitlementBefore(),
        candidate.entitlementAfter());
  }

  private static Clock toAvro(ShownClock clock) {
    return new Clock(
        clock.sla(), Symbols.toAvro(clock.kind()), clock.due(), Symbols.toAvro(clock.state()));
  }
}
