package dev.leadrelay.ingest.domain.repeat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * For how long a second event with the same source and id is a repeat of the first.
 *
 * <p>A sighting is filed under the start of the half week that it falls into, and holds its exact
 * time. So a few looks at known places tell whether there was one within the window, where a search
 * through all of it would take several times as long.
 */
public final class RepeatWindow {

  public static final Duration LENGTH = Duration.ofDays(7);

  private static final long MILLIS = LENGTH.toMillis();
  private static final long PERIOD = MILLIS / 2;

  /** How long a sighting counts after the time that it is filed under. */
  public static final Duration KEPT = LENGTH.plusMillis(PERIOD);

  private RepeatWindow() {}

  /** Start of the period that an instant falls into; both in milliseconds since 1970. */
  public static long periodOf(long at) {
    return at - Math.floorMod(at, PERIOD);
  }

  /** A sighting as it is filed. */
  public static byte[] sighting(long at) {
    return ByteBuffer.allocate(Long.BYTES).putLong(at).array();
  }

  /**
   * Whether something seen now was seen before.
   *
   * @param at when it is seen, in milliseconds since 1970
   * @param filed the sighting under the start of a period; null where there is none
   */
  public static boolean isRepeat(long at, LongFunction<byte @Nullable []> filed) {
    for (long period = periodOf(at - MILLIS); period <= at + MILLIS; period += PERIOD) {
      var sighting = filed.apply(period);
      if (sighting != null && Math.abs(ByteBuffer.wrap(sighting).getLong() - at) <= MILLIS) {
        return true;
      }
    }
    return false;
  }
}
