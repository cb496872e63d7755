package dev.leadrelay.routing.streams;

import dev.leadrelay.routing.domain.book.DecisionEntry;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the newest decisions about each lead for questions about them; the topic has them all. */
record Decisions(KeyValueStore<String, List<DecisionEntry>> store) {

  private static final int MOST = 20;

  void keep(DecisionEntry decision) {
    List<DecisionEntry> all = new ArrayList<>();
    var known = store.get(decision.leadId());
    if (known != null) {
      all.addAll(known.size() < MOST ? known : known.subList(known.size() - MOST + 1, MOST));
    }
    all.add(decision);
    store.put(decision.leadId(), all);
  }
}
