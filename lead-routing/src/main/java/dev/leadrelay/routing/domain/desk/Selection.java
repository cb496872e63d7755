package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.desk.Candidate.Skip;
import dev.leadrelay.routing.domain.ledger.Ledger;
import dev.leadrelay.routing.domain.plan.Pool;
import dev.leadrelay.routing.domain.plan.Rep;
import dev.leadrelay.routing.domain.plan.Strategy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pool asked for its next member.
 *
 * @param winner null when nobody is eligible
 * @param before the pool's ledger as it was
 * @param after the ledger with the assignment booked; the same as before without a winner
 */
public record Selection(
    Pool pool, List<Candidate> candidates, @Nullable Rep winner, Ledger before, Ledger after) {

  /** Asks a pool for a member who has not had the lead before. */
  static Selection from(DeskView desk, Pool pool, Collection<String> had, Instant now) {
    var candidates = candidates(desk, pool, had, now);
    var before = desk.ledger(pool);
    return candidates.stream().anyMatch(Candidate::isEligible)
        ? chosen(desk, pool, candidates, before)
        : new Selection(pool, candidates, null, before, before);
  }

  /**
   * The ledger of a pool after a turn of a member that it was not asked for; empty when nobody is
   * eligible, as then nobody becomes entitled to anything.
   */
  static Optional<Ledger> turn(DeskView desk, Pool pool, Rep member, Instant now) {
    var candidates = candidates(desk, pool, List.of(), now);
    return candidates.stream().anyMatch(Candidate::isEligible)
        ? Optional.of(
            grown(desk, candidates, desk.ledger(pool)).give(pool.memberIds().indexOf(member.id())))
        : Optional.empty();
  }

  private static List<Candidate> candidates(
      DeskView desk, Pool pool, Collection<String> had, Instant now) {
    List<Candidate> candidates = new ArrayList<>(pool.members().size());
    for (var member : pool.members()) {
      int open = desk.open(member.id());
      candidates.add(new Candidate(member, skip(desk, member, had, now), open));
    }
    return candidates;
  }

  private static @Nullable Skip skip(DeskView desk, Rep rep, Collection<String> had, Instant now) {
    if (had.contains(rep.id())) {
      return Skip.HAD_IT_BEFORE;
    }
    if (Presence.isAbsent(desk, rep.id(), now)) {
      return Skip.ABSENT;
    }
    if (!rep.hours().worksAt(now)) {
      return Skip.OUTSIDE_HOURS;
    }
    if (desk.open(rep.id()) >= rep.maxOpen()) {
      return Skip.CAP;
    }
    return isDoneForToday(desk, rep, now) ? Skip.DAILY_CAP : null;
  }

  private static boolean isDoneForToday(DeskView desk, Rep rep, Instant now) {
    return rep.isCappedByDay()
        && desk.receivedOn(Presence.dateOf(rep, now), rep.id()) >= rep.maxPerDay();
  }

  private static Selection chosen(
      DeskView desk, Pool pool, List<Candidate> candidates, Ledger before) {
    var grown = grown(desk, candidates, before);
    int most =
        pool.strategy() == Strategy.LEAST_LOADED ? fewestOpen(candidates) : Integer.MAX_VALUE;
    int winner =
        grown.first(
            candidates.size(),
            slot -> candidates.get(slot).isEligible() && candidates.get(slot).open() <= most);
    return new Selection(
        pool, candidates, candidates.get(winner).rep(), before, grown.give(winner));
  }

  /** The ledger with what one more lead entitles everybody to. */
  private static Ledger grown(DeskView desk, List<Candidate> candidates, Ledger before) {
    var weights = new int[candidates.size()];
    for (int slot = 0; slot < weights.length; slot++) {
      boolean grows =
          candidates.get(slot).isEligible() || catchesUp(desk, candidates, before, slot);
      weights[slot] = grows ? candidates.get(slot).rep().weight() : 0;
    }
    return before.grow(weights);
  }

  /** The same choice, as one that is nobody's turn. */
  Selection unbooked() {
    return new Selection(pool, candidates, winner, before, before);
  }

  /** Somebody who is away, and is to make up for what it misses up to a bound. */
  private static boolean catchesUp(
      DeskView desk, List<Candidate> candidates, Ledger before, int slot) {
    var candidate = candidates.get(slot);
    int bound = candidate.skipped() == Skip.ABSENT ? desk.catchUp(candidate.rep().id()) : 0;
    return bound > 0 && !before.isBehindBy(slot, bound);
  }

  private static int fewestOpen(List<Candidate> candidates) {
    return candidates.stream()
        .filter(Candidate::isEligible)
        .mapToInt(Candidate::open)
        .min()
        .orElseThrow();
  }

  /** When the first member who is merely out of hours, absent or done for today can work. */
  Optional<Instant> wake(DeskView desk, Instant now) {
    Instant first = null;
    for (var candidate : candidates) {
      var start = start(desk, candidate.rep(), candidate.skipped(), now);
      if (start != null && (first == null || start.isBefore(first))) {
        first = start;
      }
    }
    return Optional.ofNullable(first);
  }

  private static @Nullable Instant start(
      DeskView desk, Rep rep, @Nullable Skip skipped, Instant now) {
    if (skipped == Skip.HAD_IT_BEFORE) {
      return null;
    }
    return Presence.hours(desk, rep)
        .nextStart(now)
        .orElseGet(() -> skipped == Skip.DAILY_CAP ? Presence.nextDay(rep, now) : null);
  }
}
