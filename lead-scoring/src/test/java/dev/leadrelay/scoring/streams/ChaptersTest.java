package dev.leadrelay.scoring.streams;

import static dev.leadrelay.scoring.testdata.Lead.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import dev.leadrelay.scoring.testdata.RecordedLog;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lead of more events than are known one by one. */
class ChaptersTest {

  private static final int EVENTS = 700;
  private static final double LAST_DAY = EVENTS / 10.0;

  private final ScoringEngine before = new ScoringEngine(Models.ofTheSpecification());
  private final ScoringEngine after =
      new ScoringEngine(
          Models.with("points: 5, cap: 15, halfLife: 14d", "points: 5, halfLife: 20d"));
  private final TopologyHarness scoring = new TopologyHarness(ScoringStage::build, Lead.DAY_0);
  private final Chapters chapters =
      new Chapters(scoring.driver().getKeyValueStore(ScoringTopology.LEADS));
  private final RecordedLog log = new RecordedLog(1, 1_000_000);

  @AfterEach
  void close() {
    scoring.close();
  }

  @Test
  void shouldHaveWhatTheRuleWouldHaveCountedFromTheBeginning() {
    var state = LeadState.NEW;
    var always = new Lead(after);
    for (int i = 0; i < EVENTS; i++) {
      var event = whitepaper(i);
      log.add("a", event);
      state = before.onEvent(state, event, event.at()).state();
      state = chapters.record("a", state, before.model());
      always.take(event, event.at());
    }
    var rules =
        after.model().eventRules().stream().filter(rule -> rule.id().equals("whitepaper")).toList();
    var along = new ScoringEngine(before.model().countingAlong(rules));

    for (int time = 0; time < 2; time++) {
      var counted = Objects.requireNonNull(log.count(rules).get("a"));
      var known = chapters.recount(counted, state, rules, along.model());
      state = along.onRecount(known, rules, chapters.of("a", known), day(LAST_DAY)).state();
    }

    assertThat(Chapters.notKnown(state)).isEqualTo(176);
    assertThat(after.standing(state, day(LAST_DAY)).behaviour())
        .isEqualTo(always.at(LAST_DAY).behaviour());
  }

  private static LeadFact whitepaper(int number) {
    return Lead.fact(
        "content.downloaded",
        "e" + number,
        day(number / 10.0),
        Profile.EMPTY,
        Map.of("contentType", "whitepaper"));
  }
}
