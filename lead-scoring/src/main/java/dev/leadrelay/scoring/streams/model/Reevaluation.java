package dev.leadrelay.scoring.streams.model;

import dev.leadrelay.scoring.streams.state.Shelf;
import dev.leadrelay.scoring.streams.state.StoredLead;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Walks through all stored leads when another model has gone live: a bounded number at a time, and
 * after a restart from where it was.
 */
public final class Reevaluation {

  private static final String WALK = "walk";

  /** Takes a lead that another model has judged. */
  public interface Handler {
    void judge(String leadId, StoredLead lead);
  }

  private final Shelf<StoredLead> leads;
  private final Shelf<byte[]> progress;
  private final int mostPerLook;
  private Walk walk;

  /**
   * @param mostPerLook keeps one look short enough never to delay the records that wait behind it
   */
  public Reevaluation(KeyValueStore<String, byte[]> store, int mostPerLook) {
    this.leads = Shelf.ofLeads(store);
    this.progress = Shelf.named("reevaluations", store, Serdes.ByteArray());
    this.mostPerLook = mostPerLook;
    this.walk =
        Optional.ofNullable(progress.get(WALK)).map(Walk::fromBytes).orElse(Walk.startingFor(0));
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
    try (var rest = leads.keysFrom(walk.next())) {
      for (int seen = 0; seen < mostPerLook && rest.hasNext(); seen++) {
        var leadId = rest.next();
        var lead = Objects.requireNonNull(leads.get(leadId));
        if (lead.state().model() != walk.model()) {
          handler.judge(leadId, lead);
        }
      }
      return rest.hasNext()
          ? new Walk(walk.model(), rest.peek(), false)
          : new Walk(walk.model(), "", true);
    }
  }
}
