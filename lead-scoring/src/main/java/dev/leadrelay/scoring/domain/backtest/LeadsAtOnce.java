package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.lead.Fingerprint;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The leads of one partition, as many at once as fit into memory: the others are left to a further
 * reading.
 */
public final class LeadsAtOnce<L> {

  private final int most;
  private final Function<String, L> first;
  private final Map<String, L> held = new LinkedHashMap<>();

  /** Eight bytes of each lead that is done with. */
  private final Set<Long> done = new HashSet<>();

  private long from;
  private long firstLeftOut = -1;

  /**
   * @param first makes what is held of a lead when it comes for the first time
   */
  public LeadsAtOnce(int most, Function<String, L> first) {
    this.most = most;
    this.first = first;
  }

  /** Where to begin reading. */
  public long begin() {
    firstLeftOut = -1;
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
    if (held.size() == most) {
      firstLeftOut = firstLeftOut < 0 ? offset : firstLeftOut;
      return false;
    }
    held.put(leadId, first.apply(leadId));
    return true;
  }

  /** What is held of a lead; null when it is not held. */
  public @Nullable L find(String leadId) {
    return held.get(leadId);
  }

  /** Is done with all leads that are held. */
  public void finish(BiConsumer<String, L> reader) {
    held.forEach(
        (leadId, lead) -> {
          reader.accept(leadId, lead);
          done.add(Fingerprint.of(leadId));
        });
    held.clear();
    from = firstLeftOut;
  }

  /** Whether leads were left out that did not fit. */
  public boolean isIncomplete() {
    return firstLeftOut >= 0;
  }
}
