package dev.leadrelay.scoring.domain.decay;

import org.jspecify.annotations.Nullable;

/**
 * How a count fades. Counts are kept, not points, so that a change of points needs no replay.
 *
 * <p>A tally of another kind of decay, left by an earlier version of the model, counts as none.
 */
public sealed interface Decay permits HalfLife, Window, Lasting {

  /** A time that never comes. */
  long NEVER = Long.MAX_VALUE;

  /**
   * Counts an event, in whatever order events arrive.
   *
   * @param before what was counted so far, if anything
   * @param rule key of the rule
   * @param at when the event happened
   * @param bound the count never exceeds this
   */
  Tally add(@Nullable Tally before, int rule, long at, double bound);

  /** The counts of two leads that turned out to be one; exact wherever the bound does not bind. */
  Tally join(Tally one, Tally other, double bound);

  /**
   * The count at an instant at or after the newest event.
   *
   * @param bound the count never exceeds this
   */
  double count(Tally tally, long at, double bound);

  /**
   * A count that was kept under a higher bound, with no more than this one at an instant.
   *
   * @param at at or after the newest event
   */
  default Tally within(Tally tally, long at, double bound) {
    return tally;
  }

  /** When the count next falls in one step; {@link #NEVER} when it does not. */
  long nextStep(Tally tally, long after);

  /**
   * The first millisecond at which the count is no more than half an event; {@link #NEVER} when
   * that does not come by fading.
   */
  long diesAt(Tally tally);
}
