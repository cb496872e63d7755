package dev.leadrelay.ingest.domain.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepeatWindowTest {

  private static final long WEEK = RepeatWindow.LENGTH.toMillis();
  private static final long NOW = 1_790_000_000_000L;

  @Test
  void shouldKnowASightingWithinTheWindowToTheMillisecond() {
    var filed = filed(NOW);

    assertThat(RepeatWindow.isRepeat(NOW, filed::get)).isTrue();
    assertThat(RepeatWindow.isRepeat(NOW + WEEK, filed::get)).isTrue();
    assertThat(RepeatWindow.isRepeat(NOW + WEEK + 1, filed::get)).isFalse();
    assertThat(RepeatWindow.isRepeat(NOW - WEEK, filed::get)).isTrue();
    assertThat(RepeatWindow.isRepeat(NOW - WEEK - 1, filed::get)).isFalse();
  }

  @Test
  void shouldAgreeWithTheDistanceWhereverThePeriodsBegin() {
    long seed = 20_261_123;
    var random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      long seen = NOW + random.nextLong(4 * WEEK);
      long again = seen + random.nextLong(-2 * WEEK, 2 * WEEK);

      assertThat(RepeatWindow.isRepeat(again, filed(seen)::get))
          .as("seed %d: %d after %d", seed, again, seen)
          .isEqualTo(Math.abs(again - seen) <= WEEK);
    }
  }

  @Test
  void shouldKeepASightingForAsLongAsItCounts() {
    long seen = RepeatWindow.periodOf(NOW) + WEEK / 2 - 1;

    assertThat(seen + WEEK - RepeatWindow.periodOf(seen)).isLessThan(RepeatWindow.KEPT.toMillis());
  }

  private static Map<Long, byte[]> filed(long at) {
    var filed = new HashMap<Long, byte[]>();
    filed.put(RepeatWindow.periodOf(at), RepeatWindow.sighting(at));
    return filed;
  }
}
