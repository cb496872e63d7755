package dev.leadrelay.scoring.domain.engine;

import static dev.leadrelay.scoring.testdata.Lead.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
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
  void shouldGiveNothingForARuleThatCountsOtherwise() {
    var lead = Lead.fitting(BEFORE).viewsPricing(0);
    var after = engine("\"/pricing\"", "\"/pri\"");

    var then = after.onTimer(lead.state(), day(1)).state();

    assertThat(after.standing(then, day(1)).behaviour()).isZero();
    // While nobody counts for the former rule, what it had is of no use.
    assertThat(BEFORE.standing(then, day(1)).behaviour()).isZero();
  }

  @Test
  void shouldCountAlongForAModelThatIsToTakeOver() {
    var after = engine("cap: 40, halfLife: 7d", "cap: 40, halfLife: 14d");
    var along = new ScoringEngine(BEFORE.model().countingAlong(after.model().eventRules()));
    var lead = Lead.fitting(along).viewsPricing(0).viewsPricing(3);

    var then = after.onTimer(lead.state(), day(4)).state();

    var always = Lead.fitting(after).viewsPricing(0).viewsPricing(3).state();
    assertThat(lead.at(3).behaviour())
        .isEqualTo(Lead.fitting(BEFORE).viewsPricing(0).viewsPricing(3).at(3).behaviour());
    assertThat(after.standing(then, day(9)).behaviour())
        .isEqualTo(after.standing(always, day(9)).behaviour());
  }

  private static ScoringEngine engine(String before, String after) {
    return new ScoringEngine(Models.with(before, after));
  }
}
