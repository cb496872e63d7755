package dev.leadrelay.sla.domain.tally;

import dev.leadrelay.sla.domain.standing.Place;
import dev.leadrelay.sla.domain.standing.Standing;
import dev.leadrelay.sla.domain.standing.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a fact changes in the counts: what it takes out of one bucket and puts into another. */
public final class Counting {

  private Counting() {}

  /** The new standing of an assignment, and what is to be added to each bucket. */
  public record Move(Standing standing, Map<Bucket, Tally> deltas) {}

  /** What a step changes; empty when it was counted before or came too late to matter. */
  public static Optional<Move> onStep(Optional<Standing> before, Step step) {
    if (before.filter(standing -> standing.covers(step)).isPresent()) {
      return Optional.empty();
    }
    var after = Standing.after(step);
    var deltas = new LinkedHashMap<Bucket, Tally>();
    before.ifPresent(b -> add(deltas, b.place(), Tally.of(b).negated()));
    add(deltas, after.place(), Tally.of(after));
    deltas.values().removeIf(Tally.ZERO::equals);
    return Optional.of(new Move(after, deltas));
  }

  /** What a reminder or breach changes, the first time it is told. */
  public static Map<Bucket, Tally> onBreach(Breach breach) {
    var deltas = new LinkedHashMap<Bucket, Tally>();
    add(deltas, breach.place(), Tally.of(breach));
    return deltas;
  }

  private static void add(Map<Bucket, Tally> deltas, Place place, Tally tally) {
    Dimension.bucketsOf(place).forEach(bucket -> deltas.merge(bucket, tally, Tally::plus));
  }
}
