package dev.leadrelay.routing.domain.plan;

import dev.leadrelay.routing.domain.lead.Lead;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checked routing plan: who works, who gets which lead, and by when they must answer.
 *
 * @param rules in order; the last one has no condition, so that every lead finds a target
 * @param sla in order; of each kind the first that applies counts
 * @param catchUps how many leads may be made up for after an absence, by its kind; 0 for none
 */
public record Plan(
    String id,
    int version,
    List<Team> teams,
    List<Rule> rules,
    List<SlaPolicy> sla,
    Map<String, Integer> catchUps) {

  public Plan {
    teams = List.copyOf(teams);
    rules = List.copyOf(rules);
    sla = List.copyOf(sla);
    catchUps = Map.copyOf(catchUps);
  }

  /** Whether the other one is the same version of the same plan. */
  public boolean isSameVersionAs(Plan other) {
    return version == other.version && id.equals(other.id);
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
    for (var policy : sla) {
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
