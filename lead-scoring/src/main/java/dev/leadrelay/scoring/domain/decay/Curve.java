package dev.leadrelay.scoring.domain.decay;

import java.util.Arrays;

/**
 * How the fading part of a score runs on from an instant: one amount per distinct half-life.
 *
 * <p>Gives where it turns and about where it passes a value. The exact millisecond is decided by
 * the score itself.
 */
public final class Curve {

  private static final double LN_2 = StrictMath.log(2);
  private static final int STEPS = 24;
  private static final double ROUNDING = 1e-9;
  private static final double CLOSE_ENOUGH = 0.1;

  private double[] amounts = new double[4];
  private double[] rates = new double[4];
  private int size;

  /** Adds an amount, in points as of time 0, that halves in a time. */
  public void add(double amount, long halfLife) {
    double rate = 1.0 / halfLife;
    int place = Arrays.binarySearch(rates, 0, size, rate);
    if (place >= 0) {
      amounts[place] += amount;
    } else {
      insert(-place - 1, amount, rate);
    }
  }

  private void insert(int place, double amount, double rate) {
    if (size == rates.length) {
      amounts = Arrays.copyOf(amounts, size * 2);
      rates = Arrays.copyOf(rates, size * 2);
    }
    System.arraycopy(amounts, place, amounts, place + 1, size - place);
    System.arraycopy(rates, place, rates, place + 1, size - place);
    amounts[place] = amount;
    rates[place] = rate;
    size++;
  }

  /** Whether nothing of it fades. */
  public boolean isFlat() {
    return size == 0;
  }

  /** Whether a monotone curve falls. */
  public boolean falls() {
    return amounts[0] > 0;
  }

  /**
   * Whether it can fall to one value or rise to another at all within a time: until then it never
   * lies below what is negative now with what is positive in the end, nor above the opposite.
   *
   * @param low NaN when no low value matters
   * @param high NaN when no high value matters
   */
  public boolean mayPass(double low, double high, double time) {
    double least = 0;
    double most = 0;
    for (int i = 0; i < size; i++) {
      double end = amounts[i] * HalfLives.left(rates[i] * time);
      least += Math.min(amounts[i], end);
      most += Math.max(amounts[i], end);
    }
    return least - ROUNDING <= low || most + ROUNDING >= high;
  }

  /** Whether all of it falls, or all of it rises. */
  public boolean isMonotone() {
    boolean falls = false;
    boolean rises = false;
    for (int i = 0; i < size; i++) {
      falls |= amounts[i] > 0;
      rises |= amounts[i] < 0;
    }
    return !(falls && rises);
  }

  /** The times between 0 and a horizon at which it turns from falling to rising or back. */
  public double[] turns(double horizon) {
    var slopes = new double[size];
    for (int i = 0; i < size; i++) {
      slopes[i] = -amounts[i] * rates[i];
    }
    return new ExponentialSum(slopes, Arrays.copyOf(rates, size)).zeros(horizon);
  }

  /** After this time, no more than a trace is left of any amount. */
  public double horizon() {
    return size == 0 ? 0 : 64 / rates[0];
  }

  /**
   * About when a monotone curve passes a value of its own sign.
   *
   * <p>Newton's method on the logarithm, which is convex: it comes from the left and never goes
   * beyond.
   */
  public double passes(double value) {
    if (value == 0) {
      return horizon();
    }
    double wanted = StrictMath.log(Math.abs(value));
    double time = 0;
    double step = Double.MAX_VALUE;
    for (int i = 0; i < STEPS && step > CLOSE_ENOUGH; i++) {
      double sum = 0;
      double slope = 0;
      for (int k = 0; k < size; k++) {
        double amount = Math.abs(amounts[k]) * HalfLives.left(rates[k] * time);
        sum += amount;
        slope += amount * rates[k] * LN_2;
      }
      step = (StrictMath.log(sum) - wanted) * sum / slope;
      time += step;
    }
    return time;
  }
}
