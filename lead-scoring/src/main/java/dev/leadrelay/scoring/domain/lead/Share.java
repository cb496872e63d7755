package dev.leadrelay.scoring.domain.lead;

/**
 * The part of a merged lead's facts that one lead holds, by the time at which they happened.
 *
 * @param host the lead that holds it
 * @param since first instant of it
 * @param until first instant after it
 */
public record Share(String host, long since, long until) {

  /** All facts, whenever they happened. */
  public static Share whole(String host) {
    return new Share(host, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  public boolean isWhole() {
    return since == Long.MIN_VALUE && until == Long.MAX_VALUE;
  }

  public boolean covers(long instant) {
    return since <= instant && instant < until;
  }
}
