package dev.leadrelay.scoring.domain.backtest;

import static dev.leadrelay.scoring.testdata.Lead.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.lead.Share;
import dev.leadrelay.scoring.testdata.Models;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestTest {

  private static final ScoringEngine LIVE = new ScoringEngine(Models.ofTheSpecification());

  private final MadeUpLog log = new MadeUpLog();

  @Test
  void shouldShowWhoGainsAndWhoLosesALevel() {
    log.fits("gains").viewsPricing("gains", 0).viewsPricing("gains", 1);
    log.fits("stays").asksForADemo("stays", 8);
    log.viewsPricing("nobody", 0);
    var draft = new ScoringEngine(Models.with("score: 70", "score: 75"));

    var easier = run(new ScoringEngine(Models.with("score: 70", "score: 55")));
    var harder = run(draft);

    assertThat(easier.leads()).isEqualTo(3);
    assertThat(easier.events()).isEqualTo(6);
    assertThat(easier.gain().leads()).isZero();
    assertThat(easier.weeks())
        .containsExactly(
            new Difference.Week(LocalDate.parse("2026-03-02"), 1, 1),
            new Difference.Week(LocalDate.parse("2026-03-09"), 1, 1));
    assertThat(harder.lose().leads()).isZero();
    assertThat(run(new ScoringEngine(Models.with("score: 70", "score: 90"))).lose())
        .isEqualTo(new Difference.Leads(1, List.of("gains")));
    assertThat(harder.levels())
        .contains(
            new Difference.Levels(Level.HOT, Level.HOT, 1),
            new Difference.Levels(Level.NONE, Level.NONE, 1));
  }

  @Test
  void shouldJudgeByWhatWasKnownBeforeTheOutcome() {
    log.fits("won").asksForADemo("won", 0).finds("won", new Finding(day(5), true));
    log.fits("lost").finds("lost", new Finding(day(5), false)).asksForADemo("lost", 9);

    var result = run(LIVE);

    assertThat(result.known()).isEqualTo(2);
    assertThat(result.won()).isEqualTo(1);
    assertThat(result.live().precision()).hasValue(1);
    assertThat(result.live().recall()).hasValue(1);
    assertThat(result.live().auc().orElseThrow().value()).isEqualTo(1);
    assertThat(result.draft()).isEqualTo(result.live());
  }

  @Test
  void shouldGiveTheSameResultHoweverFewLeadsFitIntoMemory() {
    for (int lead = 0; lead < 40; lead++) {
      log.fits("lead-" + lead);
    }
    for (int lead = 0; lead < 40; lead++) {
      log.viewsPricing("lead-" + lead, lead % 9).viewsPricing("lead-" + lead, lead % 9 + 2);
    }
    var draft = new ScoringEngine(Models.with("score: 70", "score: 78"));

    var atOnce = new Backtest(LIVE, draft, 1_000).run(log, day(99), new MadeUpLog.Watched());
    var inPasses = new Backtest(LIVE, draft, 7).run(log, day(99), new MadeUpLog.Watched());

    assertThat(inPasses).isEqualTo(atOnce);
    assertThat(atOnce.orElseThrow().events()).isEqualTo(120);
    assertThat(log.passes()).isEqualTo(2 + 3 + 3);
  }

  @Test
  void shouldJudgeMergedLeadsAsOne() {
    log.fits("host").viewsPricing("host", 0).viewsPricing("guest", 1);
    log.merges("guest", Share.whole("host")).finds("guest", new Finding(day(5), true));

    var result = run(LIVE);

    // Alone, nobody of them would have had enough.
    assertThat(result.levels()).containsExactly(new Difference.Levels(Level.MQL, Level.MQL, 1));
    assertThat(result.leads()).isEqualTo(1);
    assertThat(result.events()).isEqualTo(3);
    assertThat(result.live().precision()).hasValue(1);
  }

  @Test
  void shouldCountForEachPersonWhatItDidInASharedBrowser() {
    log.fits("first").fits("second").asksForADemo("browser", 1).viewsPricing("browser", 9);
    log.merges(
        "browser", new Share("first", day(0), day(5)), new Share("second", day(5), Long.MAX_VALUE));

    var result = run(LIVE);

    assertThat(result.leads()).isEqualTo(2);
    assertThat(result.levels())
        .containsExactlyInAnyOrder(
            new Difference.Levels(Level.HOT, Level.HOT, 1),
            new Difference.Levels(Level.NONE, Level.NONE, 1));
  }

  @Test
  void shouldFollowMergesOfMergesAndEndInACircle() {
    log.fits("a").viewsPricing("b", 0).viewsPricing("c", 1);
    log.merges("c", Share.whole("b")).merges("b", Share.whole("a"));
    assertThat(run(LIVE).leads()).isEqualTo(1);

    log.merges("a", Share.whole("c"));

    assertThat(run(LIVE).events()).isEqualTo(3);
  }

  @Test
  void shouldEndWhenNobodyWantsIt() {
    log.fits("a");
    var watched = new MadeUpLog.Watched();
    watched.unwant();

    assertThat(new Backtest(LIVE, LIVE, 10).run(log, day(1), watched)).isEmpty();
  }

  private Difference run(ScoringEngine draft) {
    return new Backtest(LIVE, draft, 100).run(log, day(99), new MadeUpLog.Watched()).orElseThrow();
  }
}
