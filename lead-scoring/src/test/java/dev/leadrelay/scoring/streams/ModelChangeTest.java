package dev.leadrelay.scoring.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.streams.model.Reevaluation;
import dev.leadrelay.scoring.testdata.Events;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another model goes live while the stream runs. */
class ModelChangeTest {

  private static final Duration A_LOOK = Duration.ofMillis(200);
  private static final Duration UNTIL_QUIET = Duration.ofSeconds(2);

  private final Live live = new Live(new ScoringEngine(Models.ofTheSpecification()));
  private final TopologyHarness scoring =
      new TopologyHarness(
          (builder, registry) -> ScoringStage.build(builder, registry, live), Lead.DAY_0);

  private static final class Live implements LiveEngine {

    private ScoringEngine engine;

    private Live(ScoringEngine engine) {
      this.engine = engine;
    }

    @Override
    public ScoringEngine engine() {
      return engine;
    }
  }

  @AfterEach
  void close() {
    scoring.close();
  }

  @Test
  void shouldJudgeEveryLeadAnewOnce() {
    tellOf(3);

    live.engine =
        new ScoringEngine(Models.with("\"HEAD\"]', points: 15", "\"HEAD\"]', points: 35"));
    scoring.advance(A_LOOK);
    scoring.advance(A_LOOK);

    assertThat(scoring.received(Topics.SCORES))
        .extracting(LeadScore::getScore)
        .containsExactly(60.0, 60.0, 60.0);
    assertThat(scoring.received(Topics.QUALIFICATIONS)).isEmpty();
  }

  @Test
  void shouldJudgeALeadAtOnceWhenItDoesSomething() {
    tellOf(1);

    live.engine = new ScoringEngine(Models.with("version: 4", "version: 5"));
    scoring.send(
        Topics.EVENTS,
        "lead-000",
        Events.of("lead-000", "webinar.attended", "w", Lead.DAY_0.plusSeconds(60)),
        Lead.DAY_0.plusSeconds(60));

    assertThat(scoring.received(Topics.SCORES))
        .singleElement()
        .extracting(LeadScore::getModelVersion)
        .isEqualTo(5);
  }

  @Test
  void shouldWalkInSlicesAndGoOnAfterARestartWhereItWas() {
    tellOf(5);
    long model = Models.with("version: 4", "version: 5").fingerprint();

    assertThat(leadsOfOneSlice(model)).containsExactly("lead-000", "lead-001");
    assertThat(leadsOfOneSlice(model)).containsExactly("lead-002", "lead-003");
    assertThat(leadsOfOneSlice(model)).containsExactly("lead-004");
    assertThat(leadsOfOneSlice(model)).isEmpty();
  }

  /** Of a walk that knows nothing but what is stored. */
  private List<String> leadsOfOneSlice(long model) {
    var leads = new ArrayList<String>();
    new Reevaluation(scoring.driver().getKeyValueStore(ScoringTopology.LEADS), 2)
        .go(model, (leadId, lead) -> leads.add(leadId));
    return leads;
  }

  private void tellOf(int number) {
    for (var lead : leads(number)) {
      scoring.send(Topics.EVENTS, lead, Events.profile(lead), Lead.DAY_0);
    }
    scoring.advance(UNTIL_QUIET);
    scoring.advance(UNTIL_QUIET);
    scoring.received(Topics.SCORES);
    scoring.received(Topics.QUALIFICATIONS);
  }

  private static List<String> leads(int number) {
    return IntStream.range(0, number).mapToObj("lead-%03d"::formatted).toList();
  }
}
