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
  void shouldCountAnewWhatIsCountedOrFadesOtherwise() {
    var lead = Lead.fitting(BEFORE).viewsPricing(0);

    var otherFilter = engine("\"/pricing\"", "\"/prices\"").onTimer(lead.state(), day(1)).state();
    var otherHalfLife =
        engine("halfLife: 7d", "halfLife: 8d").onTimer(lead.state(), day(1)).state();

    var filter = engine("\"/pricing\"", "\"/prices\"");
    assertThat(filter.standing(otherFilter, day(1)).behaviour()).isZero();
    assertThat(engine("halfLife: 7d", "halfLife: 8d").standing(otherHalfLife, day(1)).behaviour())
        .isZero();
    // Who regrets has everything back.
    assertThat(BEFORE.standing(otherFilter, day(7)).behaviour()).isEqualTo(10);
  }

  private static ScoringEngine engine(String before, String after) {
    return new ScoringEngine(Models.with(before, after));
  }
}
