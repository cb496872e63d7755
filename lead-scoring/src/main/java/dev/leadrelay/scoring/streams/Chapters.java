package dev.leadrelay.scoring.streams;

import dev.leadrelay.scoring.domain.engine.History;
import dev.leadrelay.scoring.domain.lead.Journal;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import dev.leadrelay.scoring.domain.lead.RuleKeys;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import dev.leadrelay.scoring.domain.recount.RecountedLead;
import dev.leadrelay.scoring.streams.state.Shelf;
import dev.leadrelay.scoring.streams.state.StateSerdes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What every lead did, event by event, a chapter at a time: one put in {@link Journal#CHAPTER}
 * events, read only when leads are merged.
 */
final class Chapters {

  private final Shelf<List<PastEvent>> store;

  Chapters(KeyValueStore<String, byte[]> shared) {
    this.store = Shelf.named("chapters", shared, StateSerdes.chapter());
  }

  /** Writes the newest events down when they fill a chapter; the oldest chapter is summed up. */
  LeadState record(String leadId, LeadState state, ScoringModel model) {
    var journal = state.journal();
    if (journal.total() == 0 || journal.total() % Journal.CHAPTER != 0) {
      return state;
    }
    int number = journal.total() / Journal.CHAPTER - 1;
    store.put(key(leadId, number), journal.newest(Journal.CHAPTER));
    var oldest = number < Journal.CHAPTERS ? null : key(leadId, number - Journal.CHAPTERS);
    if (oldest == null) {
      return state;
    }
    var counted =
        History.tallies(journal.older(), Objects.requireNonNull(store.get(oldest)), model);
    store.delete(oldest);
    return state.with(journal.withOlder(counted));
  }

  /** All that is known of what a lead did by itself. */
  History of(String leadId, LeadState state) {
    var journal = state.journal();
    int written = journal.total() / Journal.CHAPTER;
    var events = new ArrayList<PastEvent>();
    for (int number = notKnown(state) / Journal.CHAPTER; number < written; number++) {
      events.addAll(Objects.requireNonNull(store.get(key(leadId, number))));
    }
    events.addAll(journal.newest(journal.total() % Journal.CHAPTER));
    return new History(List.of(journal.older()), state.profile(), events);
  }

  /** How many of a lead's first events are not known one by one any more. */
  static int notKnown(LeadState state) {
    int written = state.journal().total() / Journal.CHAPTER;
    return Math.max(0, written - Journal.CHAPTERS) * Journal.CHAPTER;
  }

  /** Writes down which of a lead's events some rules count, as the log tells. */
  LeadState recount(
      RecountedLead lead, LeadState state, List<EventRule> rules, ScoringModel model) {
    var counted = lead.byEvent();
    UnaryOperator<PastEvent> change =
        event ->
            event.countedBy(
                event
                    .rules()
                    .only(key -> model.counting(key) != null)
                    .with(counted.getOrDefault(event.fingerprint(), RuleKeys.NONE)));
    int first = notKnown(state);
    int written = state.journal().total() / Journal.CHAPTER;
    for (int number = first / Journal.CHAPTER; number < written; number++) {
      var key = key(lead.leadId(), number);
      var chapter = Objects.requireNonNull(store.get(key));
      store.put(key, chapter.stream().map(change).toList());
    }
    var older = state.journal().older();
    var recounted = lead.before(first, rules);
    for (var rule : rules) {
      older = older.with(rule.key(), recounted.find(rule.key()));
    }
    return state.with(state.journal().with(change).withOlder(older));
  }

  private static String key(String leadId, int number) {
    return leadId + "#" + number;
  }
}
