package dev.leadrelay.scoring.domain.model;

import dev.leadrelay.scoring.domain.decay.Decay;
import dev.leadrelay.scoring.domain.decay.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Counts events of a type, and decays by itself.
 *
 * @param key see {@link Rule#key()}
 * @param on the event type
 * @param bound the most that the count can be: cap divided by points
 * @param intent whether it is an intent signal
 * @param hot whether it is a hot signal
 */
public record EventRule(
    String id,
    int key,
    Part part,
    String on,
    Condition when,
    double points,
    double bound,
    Decay decay,
    boolean intent,
    boolean hot,
    boolean disqualifies)
    implements Rule {

  /** A signal lives while more than so much of its count is left. */
  public static final double ALIVE = 0.5;

  /** What is remembered after one more event. */
  public Tally add(@Nullable Tally before, long at) {
    return decay.add(before, key, at, bound);
  }

  /** What is remembered of two leads that turned out to be one. */
  public Tally join(@Nullable Tally one, Tally other) {
    return one == null ? other : decay.join(one, other, bound);
  }

  /** The same count, but no more at an instant than the rule allows. */
  public Tally within(Tally tally, long at) {
    return decay.within(tally, at, bound);
  }

  /** The count at an instant. */
  public double count(Tally tally, long at) {
    return decay.count(tally, at, bound);
  }

  /** Whether more than half an event is left: that long a signal lives. */
  public boolean isAlive(double count) {
    return count > ALIVE;
  }

  /** Whether it matters that it lives, beyond its points. */
  public boolean isWatched() {
    return intent || hot || disqualifies;
  }

  /** Whether it is an intent or hot signal. */
  public boolean isSignal() {
    return intent || hot;
  }
}
