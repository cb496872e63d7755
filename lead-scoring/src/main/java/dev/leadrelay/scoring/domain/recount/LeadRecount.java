package dev.leadrelay.scoring.domain.recount;

import dev.leadrelay.scoring.domain.lead.Facts;
import dev.leadrelay.scoring.domain.lead.Journal;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.domain.lead.RuleKeys;
import dev.leadrelay.scoring.domain.lead.Tallies;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.recount.RecountedLead.Counted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Counts what one lead did as scoring does: it learns the profile on its way, and an event that
 * comes again changes nothing.
 */
final class LeadRecount {

  /** More than a lead's state ever knows one by one: what is older is needed as a count only. */
  private static final int MOST_APART = (Journal.CHAPTERS + 4) * Journal.CHAPTER;

  private final List<EventRule> rules;
  private final Deque<LeadFact> rejections;
  private final Deque<Counted> counted = new ArrayDeque<>();
  private Profile profile = Profile.EMPTY;
  private Journal journal = Journal.NONE;
  private Tallies older = Tallies.NONE;
  private int folded;

  /**
   * @param rejections what sales found out about the lead, which is in a log of its own
   */
  LeadRecount(List<EventRule> rules, List<LeadFact> rejections) {
    this.rules = rules;
    this.rejections = new ArrayDeque<>(rejections);
  }

  void take(LeadFact event) {
    takeRejections(event.at());
    count(event);
  }

  /** Nothing is said of where in the log of events they came; their own time is next to it. */
  private void takeRejections(long until) {
    while (!rejections.isEmpty() && rejections.getFirst().at() <= until) {
      count(rejections.removeFirst());
    }
  }

  private void count(LeadFact event) {
    if (journal.contains(event)) {
      return;
    }
    profile = profile.learn(event.says());
    var past = event.counted(countedBy(event));
    if (past.rules().size() > 0) {
      counted.add(new Counted(journal.total(), past));
    }
    journal = journal.with(past);
    fold(journal.total() - MOST_APART);
  }

  private RuleKeys countedBy(LeadFact event) {
    var keys = RuleKeys.NONE;
    var facts = new Facts(profile, event);
    for (var rule : rules) {
      if (rule.on().equals(event.type()) && rule.when().holds(facts)) {
        keys = keys.with(rule.key());
      }
    }
    return keys;
  }

  /** How many events are known of it one by one. */
  int size() {
    return counted.size();
  }

  private void fold(int first) {
    while (!counted.isEmpty() && counted.getFirst().place() < first) {
      folded = counted.getFirst().place() + 1;
      older = RecountedLead.added(older, counted.removeFirst().event(), rules);
    }
  }

  RecountedLead result(String leadId) {
    takeRejections(Long.MAX_VALUE);
    return new RecountedLead(leadId, folded, older, List.copyOf(counted));
  }
}
