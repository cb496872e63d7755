package dev.leadrelay.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServiceClockTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00.123456789Z");
  private static final Instant MONDAY = Instant.parse("2026-03-30T00:00:00Z");

  @Test
  void shouldShowTheSystemsTimeUnlessItIsSet() {
    assertThat(ServiceClock.of(null, null, 1).at(NOW)).isEqualTo(NOW);
  }

  @Test
  void shouldRunOnFromWhatItShows() {
    var clock = ServiceClock.of(NOW, MONDAY, 3600);

    assertThat(clock.at(NOW)).isEqualTo(MONDAY);
    assertThat(clock.at(NOW.plusSeconds(24))).isEqualTo(MONDAY.plusSeconds(86_400));
    assertThat(clock.at(NOW.minusSeconds(1))).isEqualTo(MONDAY.minusSeconds(3600));
  }

  @Test
  void shouldRefuseHalfASettingAndATimeThatStandsStill() {
    assertThatIllegalArgumentException().isThrownBy(() -> ServiceClock.of(NOW, null, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> ServiceClock.of(NOW, MONDAY, 0));
  }
}
