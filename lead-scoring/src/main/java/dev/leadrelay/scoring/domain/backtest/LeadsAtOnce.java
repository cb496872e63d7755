package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.lead.Fingerprint;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The leads of one partition, as many at once as fit into memory: the others are left to a further
 * reading.
 */
public final class LeadsAtOnce<L> {

  private record Held<L>(long since, L lead) {}

  private static final long NONE = -1;

  private final int most;
  private final Function<String, L> first;
  private final Map<String, Held<L>> held = new LinkedHashMap<>();

  /** Eight bytes of each lead that is done with. */
  private final Set<Long> done = new HashSet<>();

  private int room;
  private long from;
  private long firstLeftOut = NONE;

  /**
   * @param first makes what is held of a lead when it comes for the first time
   */
  public LeadsAtOnce(int most, Function<String, L> first) {
    this.most = most;
    this.room = most;
    this.first = first;
  }

  /** Where to begin reading. */
  public long begin() {
    firstLeftOut = NONE;
    room = most;
    return from;
  }

  /** Whether a lead of which there is something at an offset is held, now that it came. */
  public boolean admits(String leadId, long offset) {
    if (held.containsKey(leadId)) {
      return true;
    }
    if (done.contains(Fingerprint.of(leadId))) {
      return false;
    }
    if (held.size() >= room) {
      leaveOut(offset);
      return false;
    }
    held.put(leadId, new Held<>(offset, first.apply(leadId)));
    return true;
  }

  private void leaveOut(long offset) {
    firstLeftOut = firstLeftOut == NONE ? offset : Math.min(firstLeftOut, offset);
  }

  /** There is more of each lead than was thought: leaves out the half of them that came last. */
  public void halve() {
    room = Math.max(1, held.size() / 2);
    var leads = held.values().iterator();
    for (int place = 0; leads.hasNext(); place++) {
      var lead = leads.next();
      if (place >= room) {
        leaveOut(lead.since());
        leads.remove();
      }
    }
  }

  /** What is held of a lead; null when it is not held. */
  public @Nullable L find(String leadId) {
    var found = held.get(leadId);
    return found == null ? null : found.lead();
  }

  /** How many leads are held. */
  public int size() {
    return held.size();
  }

  /** All leads that are held. */
  public Stream<L> all() {
    return held.values().stream().map(Held::lead);
  }

  /** Is done with all leads that are held. */
  public void finish(BiConsumer<String, L> reader) {
    held.forEach(
        (leadId, lead) -> {
          reader.accept(leadId, lead.lead());
          done.add(Fingerprint.of(leadId));
        });
    held.clear();
    from = firstLeftOut;
  }

  /** Whether leads were left out that did not fit. */
  public boolean isIncomplete() {
    return firstLeftOut != NONE;
  }
}
