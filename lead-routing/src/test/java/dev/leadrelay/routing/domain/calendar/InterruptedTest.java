package dev.leadrelay.routing.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterruptedTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void shouldNotWorkDuringAnAbsenceThoughWithoutACalendar() {
    var hours = WorkingTime.except(List.of(away(1, 3)), WorkingTime.ALWAYS);

    assertThat(hours.worksAt(hour(1).minusNanos(1))).isTrue();
    assertThat(hours.worksAt(hour(1))).isFalse();
    assertThat(hours.worksAt(hour(3))).isTrue();
    assertThat(hours.due(NOON, Duration.ofHours(2))).isEqualTo(hour(4));
    assertThat(hours.nextStart(NOON)).contains(hour(3));
    assertThat(hours.nextStart(hour(3))).isEmpty();
  }

  @Test
  void shouldTakeAbsencesThatOverlapOrTouchForOne() {
    var hours =
        WorkingTime.except(
            List.of(away(5, 6), away(2, 3), away(1, 2), away(1, 4)), WorkingTime.ALWAYS);

    assertThat(hours.nextStart(NOON)).contains(hour(4));
    assertThat(hours.between(NOON, hour(7))).isEqualTo(Duration.ofHours(3));
    assertThat(hours.due(hour(2), Duration.ofHours(1))).isEqualTo(hour(5));
  }

  @Test
  void shouldLetClocksRunOnWhenNobodyKnowsTheEndOfAnAbsence() {
    var hours =
        WorkingTime.except(List.of(away(1, 2), away(3, null), away(5, 6)), WorkingTime.ALWAYS);

    assertThat(hours.worksAt(hour(100))).isFalse();
    assertThat(hours.nextStart(NOON)).contains(hour(2));
    assertThat(hours.nextStart(hour(2))).isEmpty();
    assertThat(hours.due(NOON, Duration.ofHours(3))).isEqualTo(hour(4));
    assertThat(hours.between(NOON, hour(4))).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void shouldNotWrapHoursWithoutAbsences() {
    assertThat(WorkingTime.except(List.of(), WorkingTime.ALWAYS)).isSameAs(WorkingTime.ALWAYS);
  }

  @Test
  void shouldRefuseAnAbsenceThatEndsBeforeItBegins() {
    assertThatIllegalArgumentException().isThrownBy(() -> away(2, 2));
  }

  private static Absence away(int from, @Nullable Integer until) {
    return new Absence(hour(from), until == null ? null : hour(until));
  }

  private static Instant hour(int hours) {
    return NOON.plus(Duration.ofHours(hours));
  }
}
