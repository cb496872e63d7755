package dev.leadrelay.scoring.streams.model;

import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.recount.RecountedLead;
import dev.leadrelay.scoring.domain.recount.RecountedLeads;
import dev.leadrelay.scoring.domain.recount.Recounts;
import dev.leadrelay.scoring.streams.state.Shelf;
import dev.leadrelay.scoring.streams.state.StoredLead;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The model that one partition is scored with. A record is scored and told by one model.
 *
 * <p>Another model takes over once everything is counted that its rules ask for. What was never
 * counted is counted from the log meanwhile: the former model holds until then, and counts along
 * what comes. Where the former one is not known any more, the other takes over at once.
 */
public final class ModelInForce implements LiveEngine {

  private static final String RECORD = "complete";

  private final LiveEngine live;
  private final Recounts recounts;
  private final int partition;
  private final Shelf<StoredLead> leads;
  private final Shelf<byte[]> records;
  private ScoringEngine next;
  private ScoringEngine engine;
  private boolean isFirst = true;
  private List<EventRule> missing = List.of();
  private @Nullable RecountedLeads counting;

  public ModelInForce(
      LiveEngine live, Recounts recounts, int partition, KeyValueStore<String, byte[]> store) {
    this.live = live;
    this.recounts = recounts;
    this.partition = partition;
    this.leads = Shelf.ofLeads(store);
    this.records = Shelf.named("models", store, Serdes.ByteArray());
    this.next = live.engine();
    this.engine = next;
  }

  @Override
  public ScoringEngine engine() {
    return engine;
  }

  /** Takes notice of another model, if one has gone live. */
  public void moveOn() {
    var newest = live.engine();
    if (newest != next || isFirst) {
      next = newest;
      isFirst = false;
      prepare();
    }
  }

  /** The rules whose events are being counted from the log. */
  public List<EventRule> missing() {
    return missing;
  }

  /** Whether something is being counted from the log. */
  public boolean isPreparing() {
    return counting != null;
  }

  /** A lead of which everything is counted; null when none is ready. */
  public @Nullable RecountedLead poll() {
    return counting == null ? null : counting.poll();
  }

  /** Whether all leads have been counted. */
  public boolean isCounted() {
    return counting == null || counting.isDone();
  }

  private void prepare() {
    close();
    var record = Optional.ofNullable(records.get(RECORD)).map(Complete::fromBytes);
    missing = record.orElse(Complete.NOTHING).missing(next.model());
    if (missing.isEmpty() || hasNoLeads()) {
      takeOver();
      return;
    }
    var former = record.flatMap(it -> live.engine(it.model())).orElse(next).model();
    if (former.fingerprint() == next.model().fingerprint()) {
      // From now on nobody counts for the rules of the model before.
      keep(Complete.allOf(former).without(missing));
    }
    engine = new ScoringEngine(former.countingAlong(missing));
    counting = recounts.begin(partition, missing);
  }

  private boolean hasNoLeads() {
    try (var keys = leads.keys()) {
      return !keys.hasNext();
    }
  }

  /** Everything is counted: the model that was waited for scores from now on. */
  public void takeOver() {
    close();
    engine = next;
    keep(Complete.allOf(next.model()));
  }

  private void keep(Complete complete) {
    records.put(RECORD, complete.toBytes());
  }

  /** Ends what is under way; it begins again when the partition is taken up again. */
  public void close() {
    if (counting != null) {
      counting.close();
      counting = null;
    }
    missing = List.of();
  }
}
