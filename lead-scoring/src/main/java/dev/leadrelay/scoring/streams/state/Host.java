package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.engine.History;
import dev.leadrelay.scoring.domain.lead.LeadState;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A lead that holds the facts of others.
 *
 * @param own the lead by itself, as it goes on unseen
 * @param guests what the others did, by their ids, in the order of the merges
 */
public record Host(LeadState own, Map<String, History> guests) {

  /** With its own state replaced. */
  public Host with(LeadState state) {
    return new Host(state, guests);
  }

  /** With one more guest, or what it did replaced. */
  public Host with(String guest, History history) {
    var all = new LinkedHashMap<>(guests);
    all.put(guest, history);
    return new Host(own, all);
  }

  /** With one guest less. */
  public Host without(String guest) {
    var rest = new LinkedHashMap<>(guests);
    rest.remove(guest);
    return new Host(own, rest);
  }
}
