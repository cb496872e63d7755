package dev.leadrelay.routing.domain.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.adapter.statistics.StandardNormal;
import dev.leadrelay.routing.domain.plan.Arm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Design DESIGN = new Design(Measure.TOUCHED, HOUR, 50, 0.5, 0.25, 0.05, 0.9);
  private static final SampleSize NEEDED = SampleSize.of(DESIGN, new StandardNormal());

  private final List<Participant> participants = new ArrayList<>();
  private Instant now = NINE.plus(Duration.ofDays(1));

  @Test
  void shouldGoOnCollectingUntilBothArmsAreCompleteHoweverClearItLooks() {
    add(Arm.CONTROL, NEEDED.control() - 1, 0);
    add(Arm.VARIANT, NEEDED.variant(), NEEDED.variant());

    var findings = findings(false);

    assertThat(findings.verdict()).isEqualTo(Verdict.COLLECTING);
    assertThat(findings.sentence())
        .isEqualTo(
            "Go on collecting: the live plan has 76 of 77 of its leads and the variant 77 of 77;"
                + " nothing follows before both are complete.");
  }

  @Test
  void shouldStopForTheBetterPlan() {
    add(Arm.CONTROL, 77, 38);
    add(Arm.VARIANT, 77, 60);

    assertThat(findings(false).sentence())
        .isEqualTo(
            "Stop: the variant is better. Of its leads 77.9 % were touched in time, of the live"
                + " plan's 49.4 %.");
    participants.clear();
    add(Arm.CONTROL, 77, 60);
    add(Arm.VARIANT, 77, 38);
    assertThat(findings(false).verdict()).isEqualTo(Verdict.CONTROL_BETTER);
  }

  @Test
  void shouldSayThatNoDifferenceWasFound() {
    add(Arm.CONTROL, 77, 38);
    add(Arm.VARIANT, 77, 41);

    assertThat(findings(false).verdict()).isEqualTo(Verdict.NO_DIFFERENCE_FOUND);
  }

  @Test
  void shouldNotChangeItsMindWhenMoreLeadsCome() {
    add(Arm.CONTROL, 77, 38);
    add(Arm.VARIANT, 77, 60);
    var decided = findings(false);

    now = now.plus(Duration.ofDays(10));
    add(Arm.CONTROL, 500, 500, NINE.plus(Duration.ofDays(5)));
    add(Arm.VARIANT, 500, 0, NINE.plus(Duration.ofDays(5)));

    assertThat(findings(false).difference()).isEqualTo(decided.difference());
    assertThat(findings(false).sentence()).isEqualTo(decided.sentence());
  }

  @Test
  void shouldLookAtALeadOnceWhenItsTimeIsOver() {
    var early = new Participant("l-1", Arm.CONTROL, now.minusSeconds(3599), now.minusSeconds(10));
    var inTime = new Participant("l-2", Arm.CONTROL, NINE, NINE.plus(HOUR));
    var late = new Participant("l-3", Arm.CONTROL, NINE, NINE.plus(HOUR).plusMillis(1));
    participants.addAll(List.of(early, inTime, late));

    assertThat(findings(false).control()).isEqualTo(new Findings.Side(77, 3, new Tally(2, 1)));
  }

  @Test
  void shouldConcludeNothingFromAnExperimentThatWasEndedEarly() {
    add(Arm.CONTROL, 60, 0);
    add(Arm.VARIANT, 60, 60);

    assertThat(findings(true).verdict()).isEqualTo(Verdict.ENDED_EARLY);
  }

  private Findings findings(boolean ended) {
    return Findings.of(DESIGN, NEEDED, participants, now, ended, new StandardNormal());
  }

  private void add(Arm arm, int leads, int reached) {
    add(arm, leads, reached, NINE);
  }

  private void add(Arm arm, int leads, int reached, Instant since) {
    for (int i = 0; i < leads; i++) {
      var id = "%s-%d-%d".formatted(arm, participants.size(), i);
      participants.add(new Participant(id, arm, since, i < reached ? since.plusSeconds(60) : null));
    }
  }
}
