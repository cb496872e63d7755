package dev.leadrelay.scoring.streams.model;

import dev.leadrelay.scoring.streams.state.StoredLead;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Walks through all stored leads when another model has gone live: a bounded number at a time, and
 * after a restart from where it was.
 */
public final class Reevaluation {

  /** The store that remembers how far the walk is. */
  public static final String PROGRESS = "reevaluations";

  private static final String WALK = "walk";

  /** Takes a lead that another model has judged. */
  public interface Handler {
    void judge(String leadId, StoredLead lead);
  }

  private final KeyValueStore<String, StoredLead> leads;
  private final KeyValueStore<String, byte[]> progress;
  private final int mostPerLook;
  private Walk walk;

  /**
   * @param mostPerLook keeps one look short enough never to delay the records that wait behind it
   */
  public Reevaluation(
      KeyValueStore<String, StoredLead> leads,
      KeyValueStore<String, byte[]> progress,
      int mostPerLook) {
    this.leads = leads;
    this.progress = progress;
    this.mostPerLook = mostPerLook;
    this.walk =
        Optional.ofNullable(progress.get(WALK)).map(Walk::fromBytes).orElse(Walk.startingFor(0));
  }

  /** The store that it needs. */
  public static StoreBuilder<KeyValueStore<String, byte[]>> progress() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(PROGRESS), Serdes.String(), Serdes.ByteArray());
  }

  /**
   * Goes on for a while.
   *
   * @param model fingerprint of the live model
   */
  public void go(long model, Handler handler) {
    if (walk.model() != model) {
      walk = Walk.startingFor(model);
    }
    if (walk.isDone()) {
      return;
    }
    walk = step(handler);
    progress.put(WALK, walk.toBytes());
  }

  private Walk step(Handler handler) {
    try (var rest = leads.range(walk.next(), null)) {
      for (int seen = 0; seen < mostPerLook && rest.hasNext(); seen++) {
        var lead = rest.next();
        if (lead.value.state().model() != walk.model()) {
          handler.judge(lead.key, lead.value);
        }
      }
      return rest.hasNext()
          ? new Walk(walk.model(), rest.peekNextKey(), false)
          : new Walk(walk.model(), "", true);
    }
  }
}
