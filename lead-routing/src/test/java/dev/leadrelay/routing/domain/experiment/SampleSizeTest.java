package dev.leadrelay.routing.domain.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.routing.adapter.statistics.StandardNormal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {

  /** As {@code power.prop.test} of R answers; the first is the example of its manual (76.7). */
  @ParameterizedTest
  @CsvSource({
    "0.50, 0.25, 0.05, 0.90, 77",
    "0.20, 0.05, 0.05, 0.80, 1094",
    "0.05, 0.05, 0.05, 0.80, 435",
    "0.50, 0.10, 0.05, 0.80, 388",
  })
  void shouldAskForAsManyLeadsAsTheTablesSay(
      double baseline, double difference, double significance, double power, int each) {
    var needed = SampleSize.of(design(50, baseline, difference, significance, power), NORMAL);

    assertThat(needed).isEqualTo(new SampleSize(each, each));
  }

  @Test
  void shouldAskForMoreLeadsInAllWhenTheArmsAreUnequal() {
    var even = SampleSize.of(design(50, 0.2, 0.05, 0.05, 0.8), NORMAL);
    var uneven = SampleSize.of(design(20, 0.2, 0.05, 0.05, 0.8), NORMAL);

    assertThat(uneven.total()).isGreaterThan(even.total());
    assertThat((double) uneven.control() / uneven.variant()).isCloseTo(4, within(0.01));
  }

  private static final NormalQuantile NORMAL = new StandardNormal();

  private static Design design(
      int share, double baseline, double difference, double significance, double power) {
    return new Design(
        Measure.TOUCHED, Duration.ofHours(1), share, baseline, difference, significance, power);
  }
}
