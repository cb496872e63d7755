package dev.leadrelay.scoring.domain.recount;

import dev.leadrelay.scoring.domain.lead.PastEvent;
import dev.leadrelay.scoring.domain.lead.RuleKeys;
import dev.leadrelay.scoring.domain.lead.Tallies;
import dev.leadrelay.scoring.domain.model.EventRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What some rules counted of all that one lead did.
 *
 * @param folded so many of its first events are in {@code older} only
 * @param older what was counted of these
 * @param counted those of the further events that a rule counted, in the order of their arrival
 */
public record RecountedLead(String leadId, int folded, Tallies older, List<Counted> counted) {

  /**
   * An event that a rule counted.
   *
   * @param place how many events of the lead came before it
   */
  public record Counted(int place, PastEvent event) {}

  public RecountedLead {
    counted = List.copyOf(counted);
  }

  /**
   * What was counted of the first events.
   *
   * @param first so many of them, at least those that are folded
   */
  public Tallies before(int first, List<EventRule> rules) {
    var tallies = older;
    for (var one : counted) {
      if (one.place() < first) {
        tallies = added(tallies, one.event(), rules);
      }
    }
    return tallies;
  }

  static Tallies added(Tallies before, PastEvent event, List<EventRule> rules) {
    var tallies = before;
    for (var rule : rules) {
      if (event.rules().contains(rule.key())) {
        tallies = tallies.with(rule.add(tallies.find(rule.key()), event.at()));
      }
    }
    return tallies;
  }

  /** Which rules counted an event, by its fingerprint. */
  public Map<Long, RuleKeys> byEvent() {
    var rules = HashMap.<Long, RuleKeys>newHashMap(counted.size());
    counted.forEach(one -> rules.put(one.event().fingerprint(), one.event().rules()));
    return rules;
  }
}
