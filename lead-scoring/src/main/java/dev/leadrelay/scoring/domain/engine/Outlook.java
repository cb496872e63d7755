package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.decay.Curve;
import dev.leadrelay.scoring.domain.decay.Decay;
import dev.leadrelay.scoring.domain.engine.Cause.Passing;
import dev.leadrelay.scoring.domain.lead.Level;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What passing time will do to a lead if nothing else happens, exact to the millisecond.
 *
 * <p>Between two steps (a window ends, a signal dies) the score is a smooth curve. It is cut where
 * it turns; on each piece it only falls or only rises, so the level changes at most once there, and
 * the instant is found by asking for the level itself.
 */
final class Outlook {

  /** The next instant at which something changes. */
  record Change(long at, Passing what) {}

  private final Scorecard card;
  private final long[] deaths;

  Outlook(Scorecard card) {
    this.card = card;
    this.deaths = card.deaths();
  }

  /** The first change after a moment at which the lead has this level. */
  Optional<Change> next(Level level, Moment now) {
    long window = card.nextWindowEnd(now.at());
    long death = nextDeath(now.at());
    long step = Math.min(window, death);
    long crossing = firstCrossing(level, now, step);
    if (crossing < step) {
      return Optional.of(new Change(crossing, Passing.SCORE));
    }
    return step == Decay.NEVER
        ? Optional.empty()
        : Optional.of(new Change(step, step == death ? Passing.SIGNAL : Passing.WINDOW));
  }

  /**
   * When the lead would fall below its level; empty when never, and when it has none to lose.
   *
   * @param first the next change, as {@link #next} finds it
   */
  OptionalLong coolsAt(Level level, Optional<Change> first) {
    if (level != Level.MQL && level != Level.HOT) {
      return OptionalLong.empty();
    }
    var now = level;
    var change = first;
    while (change.isPresent()) {
      var moment = card.at(change.get().at());
      now = Levels.decide(now, moment);
      if (now.isBelow(level)) {
        return OptionalLong.of(moment.at());
      }
      change = next(now, moment);
    }
    return OptionalLong.empty();
  }

  private long nextDeath(long after) {
    long earliest = Decay.NEVER;
    for (long death : deaths) {
      if (death > after) {
        earliest = Math.min(earliest, death);
      }
    }
    return earliest;
  }

  private long firstCrossing(Level level, Moment now, long step) {
    double falls = Levels.fallsAt(level, card.model().levels());
    double rises = Levels.risesAt(level, now);
    if (level == Level.DISQUALIFIED || (Double.isNaN(falls) && Double.isNaN(rises))) {
      return Decay.NEVER;
    }
    var curve = now.curve();
    double steady = now.steady();
    if (!curve.mayPass(falls - steady, rises - steady, (double) step - now.at())) {
      return Decay.NEVER;
    }
    var crossing = new Crossing(card, level, now.at());
    return curve.isMonotone()
        ? onePiece(crossing, curve, steady, falls, rises, step)
        : manyPieces(crossing, curve, steady, falls, rises, step);
  }

  private static long onePiece(
      Crossing crossing, Curve curve, double steady, double falls, double rises, long step) {
    double wanted = curve.falls() ? falls : rises;
    if (curve.isFlat() || Double.isNaN(wanted)) {
      return Decay.NEVER;
    }
    boolean passes =
        step == Decay.NEVER ? beyond(steady, falls, rises) : crossing.isPassed(step - 1);
    if (!passes) {
      return Decay.NEVER;
    }
    return crossing.near(
        crossing.from(), crossing.from() + (long) curve.passes(wanted - steady), step);
  }

  private static long manyPieces(
      Crossing crossing, Curve curve, double steady, double falls, double rises, long step) {
    long from = crossing.from();
    double horizon = step == Decay.NEVER ? curve.horizon() : step - from;
    long start = from;
    for (double turn : curve.turns(horizon)) {
      // A turn is met on either side, so that a curve that only just touches is not missed.
      for (long end = from + (long) turn; end <= from + (long) turn + 1; end++) {
        if (end > start && end < step) {
          if (crossing.isPassed(end)) {
            return crossing.between(start, end);
          }
          start = end;
        }
      }
    }
    if (step != Decay.NEVER) {
      return step - 1 > start && crossing.isPassed(step - 1)
          ? crossing.between(start, step - 1)
          : Decay.NEVER;
    }
    return beyond(steady, falls, rises) ? crossing.near(start, start + 1, step) : Decay.NEVER;
  }

  /**
   * Whether what a score fades to lies strictly beyond a threshold that a clamped score can reach.
   */
  private static boolean beyond(double limit, double falls, double rises) {
    return (limit < falls && falls >= Scorecard.LOWEST)
        || (limit > rises && rises <= Scorecard.HIGHEST);
  }
}
