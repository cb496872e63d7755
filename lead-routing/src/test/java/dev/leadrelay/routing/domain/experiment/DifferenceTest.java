package dev.leadrelay.routing.domain.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.routing.adapter.statistics.StandardNormal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  private static final double Z = new StandardNormal().of(0.975);

  /** The examples of Newcombe (1998), method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
  })
  void shouldGiveThePublishedIntervals(
      int reached, int leads, int reachedBefore, int leadsBefore, double low, double high) {
    var difference =
        Difference.of(new Tally(leadsBefore, reachedBefore), new Tally(leads, reached), Z);

    assertThat(difference.low()).isCloseTo(low, within(0.00005));
    assertThat(difference.high()).isCloseTo(high, within(0.00005));
  }
}
