package dev.leadrelay.scoring.streams.state;

import java.util.HexFormat;

/**
 * An entry of the timer index. Its keys are ordered as its instants are: the time comes first, with
 * all its digits.
 *
 * @param due when it fires, not before 1970
 */
public record Timer(long due, String leadId) {

  private static final int DIGITS = 2 * Long.BYTES;

  /** Comes before every timer due at an instant or later. */
  public static Timer firstAt(long due) {
    return new Timer(Math.max(0, due), "");
  }

  /** The timer with a key. */
  public static Timer of(String key) {
    return new Timer(HexFormat.fromHexDigitsToLong(key, 0, DIGITS), key.substring(DIGITS));
  }

  public String key() {
    return HexFormat.of().toHexDigits(due) + leadId;
  }
}
