package dev.leadrelay.scoring.domain.decay;

import java.util.stream.IntStream;

/**
 * Powers of one half, with the same bits on every machine.
 *
 * <p>Every event asks for dozens of them. A table of roots leaves so short a rest that a few terms
 * of its series will do: the result is within two units in its last place.
 */
public final class HalfLives {

  private static final double LN_2 = StrictMath.log(2);
  private static final int STEPS = 256;
  private static final double[] ROOTS =
      IntStream.range(0, STEPS).mapToDouble(step -> StrictMath.exp(-LN_2 * step / STEPS)).toArray();

  /** Beyond this many halvings, a double has no digits left to be exact in. */
  private static final double NOTHING_LEFT = 1_022;

  private HalfLives() {}

  /**
   * What is left of 1 after a time: {@code 2^-time}, exact when the time is whole.
   *
   * @param time in half-lives, not negative
   */
  public static double left(double time) {
    if (time >= NOTHING_LEFT) {
      return 0;
    }
    int whole = (int) time;
    double steps = (time - whole) * STEPS;
    int step = (int) steps;
    return halved(whole) * (ROOTS[step] * power((steps - step) * (-LN_2 / STEPS)));
  }

  /** How many half-lives an amount takes to fade to a smaller one; both positive. */
  public static double between(double amount, double smaller) {
    return StrictMath.log(amount / smaller) / LN_2;
  }

  /** One, halved this often: the double that has nothing but an exponent. */
  private static double halved(int times) {
    return Double.longBitsToDouble((long) (Double.MAX_EXPONENT - times) << (Double.PRECISION - 1));
  }

  /** {@code e^x} of an x so close to 0 that the next term, {@code x^6 / 720}, is below rounding. */
  private static double power(double x) {
    return 1 + x * (1 + x * (1 / 2.0 + x * (1 / 6.0 + x * (1 / 24.0 + x * (1 / 120.0)))));
  }
}
