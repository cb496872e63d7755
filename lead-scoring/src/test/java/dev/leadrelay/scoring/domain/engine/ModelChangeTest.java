package dev.leadrelay.scoring.domain.engine;

import static dev.leadrelay.scoring.testdata.Lead.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another model makes of a lead that was scored before. */
class ModelChangeTest {

  private static final ScoringEngine BEFORE = new ScoringEngine(Models.ofTheSpecification());

  @Test
  void shouldKeepCountsWhenPointsAndThresholdsChange() {
    var lead = Lead.fitting(BEFORE).viewsPricing(0);

    var then = engine("points: 20, cap: 40", "points: 30, cap: 60").onTimer(lead.state(), day(7));

    assertThat(then.standings()).singleElement().extracting(Standing::behaviour).isEqualTo(15.0);
    assertThat(then.state().asOf()).isEqualTo(day(7));
  }

  @Test
  void shouldTellALevelThatTheModelChanges() {
    var lead = Lead.fitting(BEFORE).viewsPricing(0);

    var then = engine("score: 70", "score: 60").onTimer(lead.state(), day(0) + 1_000);

    assertThat(then.changes()).isEmpty();
    then = engine("score: 70", "score: 50").onTimer(lead.state(), day(0) + 1_000);
    assertThat(then.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.to().level()).isEqualTo(Level.MQL);
              assertThat(change.cause()).isEqualTo(new Cause.ByTime(Cause.Passing.MODEL));
            });
  }

  @Test
  void shouldHoldALowerCapFromTheChangeOn() {
    var lead = Lead.fitting(BEFORE).viewsPricing(0).viewsPricing(0);

    var after = engine("points: 20, cap: 40", "points: 20, cap: 20");
    var then = after.onTimer(lead.state(), day(0.5)).state();

    assertThat(after.standing(then, day(0.5)).behaviour()).isCloseTo(20, within(1e-9));
    assertThat(after.standing(then, day(7.5)).behaviour()).isCloseTo(10, within(1e-9));
  }

  @Test
  void shouldCountAnewWhatIsCountedOtherwise() {
    var lead = Lead.fitting(BEFORE).viewsPricing(0);
    var after = beside("\"/pricing\"", "\"/prices\"");

    var then = after.onTimer(lead.state(), day(1)).state();

    assertThat(after.standing(then, day(1)).behaviour()).isZero();
    // Who regrets has everything back.
    assertThat(BEFORE.standing(then, day(7)).behaviour()).isEqualTo(10);
  }

  @Test
  void shouldCountAgainWhatFadesOtherwise() {
    var lead = Lead.fitting(BEFORE).viewsPricing(0).viewsPricing(3);
    var after = beside("cap: 40, halfLife: 7d", "cap: 40, halfLife: 14d");

    var then = after.onTimer(lead.state(), day(4)).state();

    var always = Lead.fitting(after).viewsPricing(0).viewsPricing(3).state();
    assertThat(after.standing(then, day(9)).behaviour())
        .isEqualTo(after.standing(always, day(9)).behaviour());
  }

  @Test
  void shouldCountAgainWhatAWindowHeld() {
    var lead = Lead.fitting(BEFORE).does(0, "webinar.attended").does(30, "webinar.attended");
    var after = beside("window: 90d", "halfLife: 30d");

    var then = after.onTimer(lead.state(), day(31)).state();

    assertThat(after.standing(then, day(60)).behaviour()).isCloseTo(7.5, within(1e-9));
  }

  @Test
  void shouldCountWhatHappenedMeanwhileWhenTheChangeIsRegretted() {
    var after = beside("cap: 40, halfLife: 7d", "cap: 40, halfLife: 14d");
    var regretted = new ScoringEngine(BEFORE.model().beside(List.of(after.model())));
    var changed = Lead.fitting(BEFORE).viewsPricing(0).under(after).viewsPricing(7);

    var then = regretted.onTimer(changed.state(), day(7)).state();

    assertThat(regretted.standing(then, day(7)).behaviour()).isCloseTo(30, within(1e-9));
  }

  @Test
  void shouldKeepWhatTheJournalKnowsNoMore() {
    var lead = Lead.fitting(BEFORE);
    var always = Lead.fitting(beside("halfLife: 180d", "halfLife: 200d"));
    for (int day = 0; day < 40; day++) {
      lead.does(day, "email.bounced");
      always.does(day, "email.bounced");
    }
    var after = beside("halfLife: 180d", "halfLife: 200d");

    var then = after.onTimer(lead.state(), day(39)).state();

    assertThat(after.standing(then, day(39)).negative())
        .isCloseTo(after.standing(always.state(), day(39)).negative(), withinPercentage(1));
  }

  private static ScoringEngine beside(String before, String after) {
    return new ScoringEngine(Models.with(before, after).beside(List.of(BEFORE.model())));
  }

  private static ScoringEngine engine(String before, String after) {
    return new ScoringEngine(Models.with(before, after));
  }
}
