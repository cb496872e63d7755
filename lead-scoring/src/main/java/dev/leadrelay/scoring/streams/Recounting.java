package dev.leadrelay.scoring.streams;

import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.recount.RecountedLead;
import dev.leadrelay.scoring.streams.model.ModelInForce;
import dev.leadrelay.scoring.streams.state.StoredLead;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings what was counted from the log to the leads, a bounded number at a time; then to those that
 * hold the facts of others; then the model that asked for it takes over.
 */
final class Recounting {

  /** Keeps one look short enough never to delay the records that wait behind it. */
  private static final int MOST_PER_LOOK = 200;

  /** So long merged leads have to get to those that hold their facts: about two seconds. */
  private static final int LOOKS_UNTIL_HANDED_OVER = 10;

  private final ModelInForce models;
  private final LeadBook book;
  private final Chapters chapters;
  private final Hosts hosts;
  private final Merging merging;
  private final ScoringWatch watch;

  /** Leads of whose events too few have been scored so far. */
  private final Deque<RecountedLead> ahead = new ArrayDeque<>();

  private List<EventRule> rules = List.of();
  private int quietLooks;
  private @Nullable String nextHost;

  Recounting(
      ModelInForce models,
      LeadBook book,
      Chapters chapters,
      Hosts hosts,
      Merging merging,
      ScoringWatch watch) {
    this.models = models;
    this.book = book;
    this.chapters = chapters;
    this.hosts = hosts;
    this.merging = merging;
    this.watch = watch;
  }

  /** Goes on for a while. */
  void go(long now) {
    if (!models.isPreparing()) {
      return;
    }
    if (!rules.equals(models.missing())) {
      // What was counted for another model is of no use.
      rules = models.missing();
      ahead.clear();
      quietLooks = 0;
      nextHost = null;
    }
    reachLeads(now);
    quietLooks = ahead.isEmpty() && models.isCounted() ? quietLooks + 1 : 0;
    if (quietLooks > LOOKS_UNTIL_HANDED_OVER) {
      reachHosts(now);
    }
  }

  private void reachLeads(long now) {
    for (int waiting = ahead.size(); waiting > 0; waiting--) {
      reach(ahead.removeFirst(), now);
    }
    int seen = 0;
    for (var lead = models.poll(); lead != null; lead = models.poll()) {
      reach(lead, now);
      if (++seen == MOST_PER_LOOK) {
        return;
      }
    }
  }

  private void reach(RecountedLead lead, long now) {
    var leadId = lead.leadId();
    var stored = book.find(leadId);
    var host = stored.link().hosts() ? hosts.get(leadId) : null;
    var own = host == null ? stored.state() : host.own();
    if (Chapters.notKnown(own) < lead.folded()) {
      ahead.add(lead);
      return;
    }
    if (own.isNew()) {
      return; // Its events are counted when they are scored.
    }
    watch.leadRecounted();
    var engine = models.engine();
    var known = chapters.recount(lead, own, rules, engine.model());
    var outcome = engine.onRecount(known, rules, chapters.of(leadId, known), now);
    if (host == null) {
      book.keep(leadId, stored, outcome, now);
    } else {
      hosts.put(leadId, host.with(outcome.state()));
    }
    merging.join(leadId, book.find(leadId), List.of(), now);
  }

  private void reachHosts(long now) {
    try (var waiting = hosts.from(nextHost == null ? "" : nextHost)) {
      for (int seen = 0; seen < MOST_PER_LOOK && waiting.hasNext(); seen++) {
        var leadId = waiting.next();
        reachHost(leadId, book.find(leadId), now);
      }
      nextHost = waiting.hasNext() ? waiting.peek() : null;
    }
    if (nextHost == null) {
      models.takeOver();
    }
  }

  private void reachHost(String leadId, StoredLead stored, long now) {
    var whole = hosts.union(leadId, hosts.get(leadId));
    book.keep(leadId, stored, models.engine().onRecount(stored.state(), rules, whole, now), now);
  }
}
