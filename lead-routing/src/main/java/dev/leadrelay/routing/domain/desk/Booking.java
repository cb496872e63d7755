package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.ledger.Ledger;
import dev.leadrelay.routing.domain.plan.Counted;
import dev.leadrelay.routing.domain.plan.Rep;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a lead that a rep is given changes in the ledgers of pools.
 *
 * @param selection the pool that was asked; null when none was
 * @param ledgers the new ones, by pool
 * @param statement where it is otherwise than by default, whether it counts; else empty
 */
record Booking(@Nullable Selection selection, Map<String, Ledger> ledgers, String statement) {

  /** A lead that a pool gives out: its member has had its turn. */
  static Booking of(Selection selection) {
    return new Booking(selection, Map.of(selection.pool().id(), selection.after()), "");
  }

  /** A lead that the pool gives to another member than before. */
  static Booking ofReroute(Selection selection) {
    return selection.pool().counts().contains(Counted.REROUTE)
        ? of(selection)
        : new Booking(
            selection.unbooked(),
            Map.of(),
            " It is no turn in pool %s.".formatted(selection.pool().id()));
  }

  /** A lead that a rep is given without a pool: a turn in those of its pools that say so. */
  static Booking of(DeskView desk, Team team, Rep rep, Counted way, Instant now) {
    var ledgers = new LinkedHashMap<String, Ledger>();
    for (var pool : team.pools()) {
      if (pool.counts().contains(way) && pool.memberIds().contains(rep.id())) {
        Selection.turn(desk, pool, rep, now).ifPresent(after -> ledgers.put(pool.id(), after));
      }
    }
    return new Booking(
        null,
        ledgers,
        ledgers.isEmpty()
            ? ""
            : " It is a turn in pool %s.".formatted(String.join(", ", ledgers.keySet())));
  }
}
