package dev.leadrelay.scoring.domain.decay;

/**
 * A count as of an instant.
 *
 * @param rule key of the rule
 * @param count decayed number of events at {@code at}
 * @param at when the newest of them happened
 */
public record FadingTally(int rule, double count, long at) implements Tally {

  @Override
  public long lastEvent() {
    return at;
  }
}
