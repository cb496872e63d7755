package dev.leadrelay.sla.domain.report;

import static dev.leadrelay.sla.domain.SlaExamples.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leadrelay.sla.domain.tally.ClockTally;
import dev.leadrelay.sla.domain.tally.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlaReportTest {

  private static final Tally OPEN = tally(1, 0);
  private static final Tally TOUCHED = tally(0, 1);

  @Test
  void shouldAddUpTheSamePartsByValueByHourAndInSum() {
    var ten = NINE.plus(Duration.ofHours(1));

    var report =
        SlaReport.of(
            List.of(
                new HourTally("ben", NINE, OPEN),
                new HourTally("ana", NINE, OPEN),
                new HourTally("ana", NINE, TOUCHED),
                new HourTally("ana", ten, TOUCHED)));

    assertThat(report.values()).containsExactly(entry("ana", tally(1, 2)), entry("ben", OPEN));
    assertThat(report.hours()).containsExactly(entry(NINE, tally(2, 1)), entry(ten, TOUCHED));
    assertThat(report.total()).isEqualTo(tally(2, 2));
  }

  @Test
  void shouldCoverWholeHours() {
    var period = Period.covering(NINE.plusSeconds(1), NINE.plusSeconds(3601));

    assertThat(period).isEqualTo(new Period(NINE, NINE.plus(Duration.ofHours(2))));
    assertThat(Period.covering(NINE, NINE.plusSeconds(3600)).lastHour()).isEqualTo(NINE);
  }

  @Test
  void shouldRefuseAPeriodThatEndsBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(NINE, NINE))
        .withMessageStartingWith("Expected a period that ends after it begins");
  }

  private static <K> Map.Entry<K, Tally> entry(K key, Tally tally) {
    return Map.entry(key, tally);
  }

  private static Tally tally(long open, long inTime) {
    return new Tally(open, inTime, 0, 0, 0, 0, 0, 0, ClockTally.ZERO, ClockTally.ZERO);
  }
}
