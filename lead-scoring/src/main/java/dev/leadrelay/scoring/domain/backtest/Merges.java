package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.lead.Share;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which leads turned out to be one person.
 *
 * @param into who holds the facts of each merged lead, in order of time
 */
public record Merges(Map<String, List<Share>> into) {

  /** Every lead is a person of its own. */
  public static final Merges NONE = new Merges(Map.of());

  public Merges {
    into = Map.copyOf(into);
  }

  /** All leads that are tied to another one. */
  Set<String> tied() {
    var tied = new HashSet<>(into.keySet());
    into.values().forEach(shares -> shares.forEach(share -> tied.add(share.host())));
    return tied;
  }

  /** The lead that holds now what one did at an instant; empty when that is unseen. */
  Optional<String> holderOf(String leadId, long instant) {
    var seen = new HashSet<String>();
    var holder = Optional.of(leadId);
    while (holder.filter(into::containsKey).filter(seen::add).isPresent()) {
      holder = holder.flatMap(lead -> hostOf(lead, instant));
    }
    return holder;
  }

  private Optional<String> hostOf(String leadId, long instant) {
    return into.getOrDefault(leadId, List.of()).stream()
        .filter(share -> share.covers(instant))
        .map(Share::host)
        .findFirst();
  }
}
