package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.decay.Decay;
import dev.leadrelay.scoring.domain.lead.Level;

/** Finds the first millisecond at which a lead has no longer the level that it has now. */
record Crossing(Scorecard card, Level level, long from) {

  boolean isPassed(long at) {
    return Levels.decide(level, card.at(at)) != level;
  }

  /**
   * Searches around a guess, with steps that double.
   *
   * @param start not yet passed
   * @param guess where it may be
   * @param end exclusive; before it, or ever if there is none, the level is lost for good
   */
  long near(long start, long guess, long end) {
    long first = Math.clamp(guess, start + 1, end - 1);
    return isPassed(first) ? backFrom(start, first) : onFrom(first, end);
  }

  private long backFrom(long start, long passed) {
    long high = passed;
    long low = passed - 1;
    for (long step = 2; low > start && isPassed(low); step *= 2) {
      high = low;
      low = Math.max(start, high - step);
    }
    return between(low, high);
  }

  private long onFrom(long notPassed, long end) {
    long low = notPassed;
    for (long step = 1; low < end - 1; step *= 2) {
      long high = low + Math.min(step, end - 1 - low);
      if (isPassed(high)) {
        return between(low, high);
      }
      low = high;
    }
    return Decay.NEVER;
  }

  /**
   * Bisects.
   *
   * @param start not passed
   * @param end passed
   */
  long between(long start, long end) {
    long low = start;
    long high = end;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (isPassed(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
