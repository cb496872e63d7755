package dev.leadrelay.scoring.domain.decay;

/** Powers of one half, with the same bits on every machine. */
public final class HalfLives {

  private static final double LN_2 = StrictMath.log(2);
  private static final double NOTHING_LEFT = 1_075;

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
    double part = time - whole;
    double left = part == 0 ? 1 : StrictMath.exp(-part * LN_2);
    return Math.scalb(left, -whole);
  }

  /** How many half-lives an amount takes to fade to a smaller one; both positive. */
  public static double between(double amount, double smaller) {
    return StrictMath.log(amount / smaller) / LN_2;
  }
}
