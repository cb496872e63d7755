package dev.leadrelay.routing.domain.plan;

import dev.leadrelay.routing.domain.account.TieBreaker;
import dev.leadrelay.routing.domain.lead.Lead;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A checked routing plan: who works, who gets which lead, and by when they must answer.
 *
 * @param rules in order; the last one has no condition, so that every lead finds a target
 * @param tieBreakers what chooses one of several accounts of a domain, in order
 * @param sla in order; of each kind the first that applies counts
 * @param catchUps how many leads may be made up for after an absence, by its kind; 0 for none
 * @param experiment what is tried beside it; null: nothing
 */
public record Plan(
    String id,
    int version,
    List<Team> teams,
    List<Rule> rules,
    List<TieBreaker> tieBreakers,
    List<SlaPolicy> sla,
    Map<String, Integer> catchUps,
    @Nullable Experiment experiment) {

  public Plan {
    teams = List.copyOf(teams);
    rules = List.copyOf(rules);
    tieBreakers = List.copyOf(tieBreakers);
    sla = List.copyOf(sla);
    catchUps = Map.copyOf(catchUps);
  }

  /** A plan beside which nothing is tried. */
  public Plan(
      String id,
      int version,
      List<Team> teams,
      List<Rule> rules,
      List<TieBreaker> tieBreakers,
      List<SlaPolicy> sla,
      Map<String, Integer> catchUps) {
    this(id, version, teams, rules, tieBreakers, sla, catchUps, null);
  }

  /**
   * The same plan with a variant beside it: its desks have the pools of both.
   *
   * @param other a variant that {@link SideBySide} does not refuse
   */
  public Plan beside(Plan other, String name, int share, Instant from, @Nullable Instant until) {
    var both =
        teams.stream()
            .map(team -> team.alsoWith(other.team(team.id()).map(Team::pools).orElse(List.of())))
            .toList();
    var trial = new Experiment(name, share, from, until, other.rules, other.sla);
    return new Plan(id, version, both, rules, tieBreakers, sla, catchUps, trial);
  }

  /** Which version of which plan this is. */
  public PlanVersion name() {
    return new PlanVersion(id, version);
  }

  /** Whether the other one is the same version of the same plan, with the same experiment. */
  public boolean isSameVersionAs(Plan other) {
    return version == other.version
        && id.equals(other.id)
        && (experiment == null
            ? other.experiment == null
            : other.experiment != null && experiment.splitsAs(other.experiment));
  }

  /** Where a lead is in the experiment; empty when it takes no part in any. */
  public Optional<Experiment.Placement> placementOf(Lead lead) {
    return experiment == null ? Optional.empty() : experiment.placementOf(lead);
  }

  /** The rules that decide about a lead. */
  public List<Rule> rulesFor(Lead lead) {
    return experiment != null && experiment.isVariant(lead) ? experiment.rules() : rules;
  }

  private List<SlaPolicy> slaFor(Lead lead) {
    return experiment != null && experiment.isVariant(lead) ? experiment.sla() : sla;
  }

  public Optional<Team> team(String id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }

  /** The team of a rep. */
  public Optional<Team> teamOf(String rep) {
    return teams.stream().filter(team -> team.rep(rep).isPresent()).findFirst();
  }

  /** The policy of the given kind that applies to a lead. */
  public Optional<SlaPolicy> policy(ClockKind kind, Lead lead) {
    for (var policy : slaFor(lead)) {
      if (policy.kind() == kind && policy.appliesTo(lead)) {
        return Optional.of(policy);
      }
    }
    return Optional.empty();
  }

  /** How a rep or manager wants to be told; {@link Contact#NONE} for someone not in the plan. */
  public Contact contactOf(String person) {
    for (var team : teams) {
      if (team.manager() != null && team.manager().id().equals(person)) {
        return team.manager().contact();
      }
      var rep = team.rep(person);
      if (rep.isPresent()) {
        return rep.get().contact();
      }
    }
    return Contact.NONE;
  }
}
