package dev.leadrelay.scoring.streams;

import dev.leadrelay.scoring.domain.engine.History;
import dev.leadrelay.scoring.domain.lead.Journal;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import dev.leadrelay.scoring.streams.state.Shelf;
import dev.leadrelay.scoring.streams.state.StateSerdes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    for (int number = Math.max(0, written - Journal.CHAPTERS); number < written; number++) {
      events.addAll(Objects.requireNonNull(store.get(key(leadId, number))));
    }
    events.addAll(journal.newest(journal.total() % Journal.CHAPTER));
    return new History(List.of(journal.older()), state.profile(), events);
  }

  private static String key(String leadId, int number) {
    return leadId + "#" + number;
  }
}
