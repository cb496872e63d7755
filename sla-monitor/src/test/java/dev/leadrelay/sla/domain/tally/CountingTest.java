package dev.leadrelay.sla.domain.tally;

import static dev.leadrelay.sla.domain.SlaExamples.ANA;
import static dev.leadrelay.sla.domain.SlaExamples.NINE;
import static dev.leadrelay.sla.domain.SlaExamples.aBreach;
import static dev.leadrelay.sla.domain.SlaExamples.aStep;
import static dev.leadrelay.sla.domain.standing.TouchClock.State.BREACHED;
import static dev.leadrelay.sla.domain.standing.TouchClock.State.MET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.sla.domain.standing.Place;
import dev.leadrelay.sla.domain.standing.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountingTest {

  private static final Bucket TEAM = new Bucket(Dimension.TEAM, "inbound");
  private static final Bucket HOT = new Bucket(Dimension.PRIORITY, "HOT");
  private static final Bucket MQL = new Bucket(Dimension.PRIORITY, "MQL");

  @Test
  void shouldCountANewAssignmentOnceInEveryDimension() {
    var move = Counting.onStep(Optional.empty(), aStep().build()).orElseThrow();

    assertThat(move.deltas()).hasSize(Dimension.values().length);
    assertThat(move.deltas().values()).allMatch(delta -> delta.assigned() == 1);
  }

  @Test
  void shouldMoveFromOpenToTouched() {
    var open = Optional.of(Standing.after(aStep().build()));
    var touch = aStep().sequence(2).touchedAt(NINE.plusSeconds(60)).clock(MET).build();

    var delta = Counting.onStep(open, touch).orElseThrow().deltas().getOrDefault(TEAM, Tally.ZERO);

    assertThat(delta.open()).isEqualTo(-1);
    assertThat(delta.touchedInTime()).isEqualTo(1);
    assertThat(delta.assigned()).isZero();
    assertThat(delta.touchMillis()).isEqualTo(60_000);
  }

  @Test
  void shouldChangeNothingWhenAStepComesAgainOrLate() {
    var third = Optional.of(Standing.after(aStep().sequence(3).build()));

    assertThat(Counting.onStep(third, aStep().sequence(3).build())).isEmpty();
    assertThat(Counting.onStep(third, aStep().sequence(2).build())).isEmpty();
  }

  @Test
  void shouldNotTouchTheCountsWhenAStepChangesNoFigure() {
    var open = Optional.of(Standing.after(aStep().build()));

    var move = Counting.onStep(open, aStep().sequence(2).build()).orElseThrow();

    assertThat(move.deltas()).isEmpty();
    assertThat(move.standing().sequence()).isEqualTo(2);
  }

  @Test
  void shouldMoveToAnotherBucketWhenTheLeadTurnsHot() {
    var mql = new Place("ana", "inbound", "dach", "web", "MQL");
    var before = Optional.of(Standing.after(aStep().place(mql).build()));

    var deltas =
        Counting.onStep(before, aStep().sequence(2).place(ANA).build()).orElseThrow().deltas();

    assertThat(deltas).containsOnlyKeys(MQL, HOT);
    assertThat(deltas.get(MQL)).isEqualTo(Tally.of(before.get()).negated());
  }

  @Test
  void shouldCountAnOverdueAssignmentAsDueAlthoughItIsOpen() {
    var tally = Tally.of(Standing.after(aStep().clock(BREACHED).build()));

    assertThat(tally.open()).isEqualTo(1);
    assertThat(tally.due()).isEqualTo(1);
  }

  @Test
  void shouldCountRemindersAndBreachesPerClock() {
    var reminder = Counting.onBreach(aBreach("r", Breach.Kind.AT_RISK)).get(TEAM);
    var breach = Counting.onBreach(aBreach("b", Breach.Kind.BREACHED)).get(TEAM);

    assertThat(reminder).isNotNull().extracting(Tally::firstTouch).isEqualTo(new ClockTally(1, 0));
    assertThat(breach).isNotNull().extracting(Tally::firstTouch).isEqualTo(new ClockTally(0, 1));
    assertThat(breach).extracting(Tally::decision).isEqualTo(ClockTally.ZERO);
  }

  @Test
  void shouldCountWhatIsNotKnownSoThatEveryDimensionAddsUp() {
    var nameless = new Place("ana", "inbound", "dach", " ", "HOT");

    assertThat(Dimension.bucketsOf(nameless)).contains(new Bucket(Dimension.SOURCE, Place.UNKNOWN));
  }
}
