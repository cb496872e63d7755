package dev.leadrelay.scoring.streams;

import dev.leadrelay.scoring.domain.engine.History;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import dev.leadrelay.scoring.streams.state.Host;
import dev.leadrelay.scoring.streams.state.Shelf;
import dev.leadrelay.scoring.streams.state.StateSerdes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The leads that hold the facts of others, with what each of them did by itself. */
final class Hosts {

  private final Shelf<Host> store;
  private final Chapters chapters;

  Hosts(KeyValueStore<String, byte[]> shared, Chapters chapters) {
    this.store = Shelf.named("hosts", shared, StateSerdes.host());
    this.chapters = chapters;
  }

  /** What a lead holds that is known to hold something. */
  Host get(String leadId) {
    return Objects.requireNonNull(store.get(leadId));
  }

  void put(String leadId, Host host) {
    store.put(leadId, host);
  }

  void delete(String leadId) {
    store.delete(leadId);
  }

  /** Their ids from one on. */
  Shelf.Keys from(String leadId) {
    return store.keysFrom(leadId);
  }

  /** What the lead itself and those that it holds did, all distinct events. */
  History union(String leadId, Host host) {
    return History.union(members(leadId, host));
  }

  private List<History> members(String leadId, Host host) {
    var members = new ArrayList<History>();
    members.add(chapters.of(leadId, host.own()));
    members.addAll(host.guests().values());
    return members;
  }

  /** The event with a fingerprint, whoever of them did it; null when nobody did. */
  @Nullable PastEvent find(String leadId, Host host, long fingerprint) {
    return members(leadId, host).stream()
        .map(member -> member.find(fingerprint))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
