package dev.leadrelay.scoring.streams;

import static dev.leadrelay.scoring.testdata.Lead.DAY_0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import dev.leadrelay.scoring.streams.model.ModelInForce;
import dev.leadrelay.scoring.testdata.Events;
import dev.leadrelay.scoring.testdata.Models;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model whose rules count otherwise starts with what the log tells. */
class RecountingTest {

  private static final int ENOUGH = 20;
  private static final Instant DAY_1 = DAY_0.plus(Duration.ofDays(1));
  private static final Instant DAY_7 = DAY_0.plus(Duration.ofDays(7));

  private final RecountedStage stage = new RecountedStage(Models.ofTheSpecification());

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void shouldKeepALevelThatARuleCarriesWhichCountsOtherwise() {
    stage.send("a", Events.profile("a"), DAY_0);
    stage.send("a", Events.demoAt("a", DAY_0), DAY_0);
    assertThat(told()).isEqualTo(Level.HOT);

    stage.publish(demosOfToday());
    stage.look(ENOUGH);

    assertThat(stage.scoring.received(Topics.QUALIFICATIONS)).isEmpty();
    assertThat(stage.scoring.received(Topics.SCORES))
        .last()
        .satisfies(
            score -> {
              assertThat(score.getModelVersion()).isEqualTo(5);
              assertThat(score.getScore()).isCloseTo(80, within(0.01));
            });
  }

  @Test
  void shouldTellOnceWhatANewRuleMakesOfThePast() {
    stage.send("a", Events.profile("a"), DAY_0);
    for (int i = 0; i < 40; i++) {
      stage.send("a", Events.of("a", "price.asked", "e" + i, DAY_0), DAY_0);
    }
    stage.publish(
        Models.with(
            "version: 4",
            "version: 5",
            "  - {id: webinar,",
            "  - {id: asked, on: price.asked, points: 1, halfLife: 7d, intent: true}\n  - {id: webinar,"));
    stage.look(ENOUGH);

    assertThat(stage.scoring.received(Topics.QUALIFICATIONS))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.getTo()).isEqualTo(Level.MQL);
              assertThat(told.getScore()).isCloseTo(80, within(0.01));
              assertThat(told.getModelVersion()).isEqualTo(5);
            });
  }

  @Test
  void shouldScoreByTheFormerModelAndCountForBothUntilTheLogIsCounted() {
    stage.send("a", Events.profile("a"), DAY_0);
    stage.send("a", Events.visit("a", "v1", DAY_0), DAY_0);
    stage.log.hold(true);
    stage.publish(Models.with("version: 4", "version: 5", "7d, intent", "14d, intent"));
    stage.look(ENOUGH);
    stage.scoring.received(Topics.SCORES);

    stage.send("a", Events.visit("a", "v2", DAY_7), DAY_7);
    assertThat(stage.scoring.received(Topics.SCORES))
        .extracting(LeadScore::getModelVersion, LeadScore::getBehaviour)
        .last()
        .hasToString("(4, 30.0)");
    stage.log.hold(false);
    stage.look(ENOUGH);

    assertThat(stage.scoring.received(Topics.SCORES))
        .singleElement()
        .satisfies(
            score -> {
              assertThat(score.getModelVersion()).isEqualTo(5);
              assertThat(score.getBehaviour()).isCloseTo(20 * Math.sqrt(0.5) + 20, within(1e-9));
            });
  }

  @Test
  void shouldCountWhatHappenedMeanwhileWhenAChangeIsTakenBack() {
    stage.send("a", Events.profile("a"), DAY_0);
    stage.publish(demosOfToday());
    stage.look(ENOUGH);
    stage.send("a", Events.of("a", "demo.requested", "old", DAY_0), DAY_1);
    stage.send("a", Events.visit("a", "v", DAY_1), DAY_1);

    stage.publish(Models.with("version: 4", "version: 6"));
    stage.look(ENOUGH);

    assertThat(stage.standing("a", DAY_1).behaviour())
        .isCloseTo(20 + 40 * Math.pow(2, -1 / 30.0), within(1e-9));
  }

  @Test
  void shouldCountNothingWhenOnlyPointsChange() {
    stage.send("a", Events.profile("a"), DAY_0);

    stage.publish(Models.with("points: 40, cap: 40", "points: 50, cap: 50"));
    stage.look(ENOUGH);

    assertThat(stage.log.begun()).isZero();
    assertThat(stage.state("a").model()).isEqualTo(stage.live.engine().model().fingerprint());
  }

  @Test
  void shouldBeginAgainWithTheFormerModelWhenItIsInterrupted() {
    stage.send("a", Events.profile("a"), DAY_0);
    stage.send("a", Events.demoAt("a", DAY_0), DAY_0);
    stage.log.hold(true);
    stage.publish(demosOfToday());
    stage.look(ENOUGH);

    var after = new ModelInForce(stage.live, stage.log, 0, stage.store());
    after.moveOn();

    assertThat(after.engine().model().version()).isEqualTo(4);
    assertThat(after.isPreparing()).isTrue();
    assertThat(stage.log.begun()).isEqualTo(2);
  }

  @Test
  void shouldCountAnewForTheLeadThatHoldsTheFactsOfOthers() {
    stage.send("host", Events.profile("host"), DAY_0);
    stage.send("guest", Events.demoAt("guest", DAY_0), DAY_0);
    stage.merge("guest", "host", DAY_1);
    assertThat(told()).isEqualTo(Level.HOT);

    stage.publish(demosOfToday());
    stage.look(ENOUGH);

    assertThat(stage.scoring.received(Topics.QUALIFICATIONS)).isEmpty();
    assertThat(stage.standing("host", DAY_1).signals()).containsExactly("demo");
  }

  /** Demos count as before, but by another condition. */
  private static ScoringModel demosOfToday() {
    return Models.with(
        "version: 4", "version: 5", "on: demo.requested,", "on: demo.requested, when: 'true',");
  }

  private Level told() {
    return stage.scoring.received(Topics.QUALIFICATIONS).stream()
        .map(Qualification::getTo)
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
