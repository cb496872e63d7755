package dev.leadrelay.sla.domain.standing;

import static dev.leadrelay.sla.domain.SlaExamples.DUE;
import static dev.leadrelay.sla.domain.SlaExamples.NINE;
import static dev.leadrelay.sla.domain.SlaExamples.aStep;
import static dev.leadrelay.sla.domain.standing.TouchClock.State.BREACHED;
import static dev.leadrelay.sla.domain.standing.TouchClock.State.CANCELLED;
import static dev.leadrelay.sla.domain.standing.TouchClock.State.MET;
import static dev.leadrelay.sla.domain.standing.TouchClock.State.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandingTest {

  @Test
  void shouldBeOpenUntilSomebodyTouchesTheLead() {
    var standing = Standing.after(aStep().build());

    assertThat(standing.status()).isEqualTo(Status.OPEN);
    assertThat(standing.breached()).isFalse();
  }

  @Test
  void shouldBeTouchedInTimeWhenTheClockWasMet() {
    var standing = Standing.after(aStep().touchedAt(NINE.plusSeconds(60)).clock(MET).build());

    assertThat(standing.status()).isEqualTo(Status.TOUCHED_IN_TIME);
    assertThat(standing.timeToFirstTouch()).contains(Duration.ofMinutes(1));
    assertThat(standing.leadResponse()).contains(Duration.ofMinutes(2));
  }

  @Test
  void shouldBeTouchedLateWhenTheClockHadRunOut() {
    var standing = Standing.after(aStep().touchedAt(DUE.plusSeconds(1)).clock(BREACHED).build());

    assertThat(standing.status()).isEqualTo(Status.TOUCHED_LATE);
    assertThat(standing.breached()).isTrue();
  }

  @Test
  void shouldCompareWithTheDueTimeWhenTheClockDoesNotSay() {
    var before = Standing.after(aStep().touchedAt(DUE.minusMillis(1)).clock(RUNNING).build());
    var at = Standing.after(aStep().touchedAt(DUE).clock(RUNNING).build());

    assertThat(before.status()).isEqualTo(Status.TOUCHED_IN_TIME);
    assertThat(at.status()).isEqualTo(Status.TOUCHED_LATE);
  }

  @Test
  void shouldBeTouchedInTimeWhenNoSlaAsksForATouch() {
    var standing = Standing.after(aStep().touchedAt(DUE).noClock().build());

    assertThat(standing.status()).isEqualTo(Status.TOUCHED_IN_TIME);
  }

  @Test
  void shouldBeOverdueButOpenWhenTheRepKeepsTheLead() {
    var standing = Standing.after(aStep().clock(BREACHED).build());

    assertThat(standing.status()).isEqualTo(Status.OPEN);
    assertThat(standing.breached()).isTrue();
  }

  @Test
  void shouldBeReroutedWhenItExpiredUntouched() {
    var standing = Standing.after(aStep().life(Step.Life.REROUTED).clock(BREACHED).build());

    assertThat(standing.status()).isEqualTo(Status.BREACHED_AND_REROUTED);
  }

  @Test
  void shouldStayTouchedWhenItWasReroutedForAnotherClock() {
    var standing =
        Standing.after(
            aStep().life(Step.Life.REROUTED).touchedAt(NINE.plusSeconds(5)).clock(MET).build());

    assertThat(standing.status()).isEqualTo(Status.TOUCHED_IN_TIME);
  }

  @Test
  void shouldBeClosedUntouchedWhenItEndedWithoutATouch() {
    var standing = Standing.after(aStep().life(Step.Life.ENDED).clock(CANCELLED).build());

    assertThat(standing.status()).isEqualTo(Status.CLOSED_UNTOUCHED);
    assertThat(standing.breached()).isFalse();
  }

  @Test
  void shouldNeverMeasureANegativeTime() {
    var standing = Standing.after(aStep().touchedAt(NINE.minusSeconds(1)).clock(MET).build());

    assertThat(standing.timeToFirstTouch()).contains(Duration.ZERO);
  }
}
