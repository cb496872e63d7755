package dev.leadrelay.scoring.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.ActivityKind;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.streams.state.Shelf;
import dev.leadrelay.scoring.testdata.Events;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.testkit.golden.Golden;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoringTopologyTest {

  private static final Instant DAY_0 = Lead.DAY_0;
  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private final TopologyHarness scoring = new TopologyHarness(ScoringStage::build, DAY_0);

  @AfterEach
  void close() {
    scoring.close();
  }

  @Test
  void shouldScoreEveryEventAndTellEveryChangeOfLevel() {
    send("a", Events.profile("a"), DAY_0);
    send("a", Events.demo("a"), DAY_0.plusSeconds(5));

    assertThat(scoring.received(Topics.SCORES))
        .extracting(LeadScore::getScore)
        .containsExactly(40.0, 80.0);
    assertThat(scoring.received(Topics.QUALIFICATIONS))
        .singleElement()
        .satisfies(
            hot -> {
              assertThat(hot.getFrom()).isEqualTo(Level.NONE);
              assertThat(hot.getTo()).isEqualTo(Level.HOT);
              assertThat(hot.getAt()).isEqualTo(DAY_0.plusSeconds(5));
              assertThat(hot.getCoolsAt())
                  .isEqualTo(DAY_0.plusSeconds(5).plus(Duration.ofDays(30)));
              assertThat(hot.getCause().getEventType()).isEqualTo("demo.requested");
              assertThat(hot.getSignals()).containsExactly("demo");
              assertThat(hot.getPerson().getEmail()).isEqualTo("ana@acme.com");
              assertThat(hot.getCompany().getEmployees()).isEqualTo(320);
              assertThat(hot.getSource()).isEqualTo("google");
            });
  }

  @Test
  void shouldDisqualifyWhatSalesFoundUnfitAndNothingElse() {
    send("a", Events.profile("a"), DAY_0);
    send("a", Events.demo("a"), DAY_0.plusSeconds(5));
    scoring.received(Topics.QUALIFICATIONS);

    scoring.send(Topics.ACTIVITIES, "a", rejected("TIMING"), DAY_0.plusSeconds(6));
    assertThat(scoring.received(Topics.QUALIFICATIONS)).isEmpty();
    scoring.send(Topics.ACTIVITIES, "a", rejected("NO_FIT"), DAY_0.plusSeconds(7));

    assertThat(scoring.received(Topics.QUALIFICATIONS))
        .singleElement()
        .satisfies(
            out -> {
              assertThat(out.getTo()).isEqualTo(Level.DISQUALIFIED);
              assertThat(out.getCause().getEventType()).isEqualTo("sales.rejected");
            });
  }

  private static LeadActivity rejected(String code) {
    return LeadActivity.newBuilder()
        .setActivityId("a-1-1-rejected-" + code)
        .setLeadId("a")
        .setAssignmentId("a-1-1")
        .setKind(ActivityKind.REJECTED)
        .setAt(DAY_0.plusSeconds(6))
        .setRep("ana")
        .setCode(code)
        .build();
  }

  @Test
  void shouldLetALevelEndAtItsExactInstantWithoutAnyEvent() {
    send("a", Events.profile("a"), DAY_0);
    send("a", Events.demoAt("a", DAY_0), DAY_0);
    scoring.received(Topics.QUALIFICATIONS);

    scoring.advance(Duration.ofDays(30).minusSeconds(5));
    scoring.advance(A_MOMENT);
    assertThat(scoring.received(Topics.QUALIFICATIONS)).isEmpty();
    scoring.advance(Duration.ofHours(1));

    assertThat(scoring.received(Topics.QUALIFICATIONS))
        .singleElement()
        .satisfies(
            ended -> {
              assertThat(ended.getTo()).isEqualTo(Level.NONE);
              assertThat(ended.getAt()).isEqualTo(DAY_0.plus(Duration.ofDays(30)));
              assertThat(ended.getCause().getTimer()).isEqualTo("signal");
            });
  }

  @Test
  void shouldNotAnnounceALevelThatWouldHaveEndedBeforeTheEventArrived() {
    send("a", Events.profile("a"), DAY_0);

    scoring.send(
        Topics.EVENTS,
        "a",
        Events.demoAt("a", DAY_0.minus(Duration.ofDays(45))),
        DAY_0.plusSeconds(1));

    assertThat(scoring.received(Topics.QUALIFICATIONS)).isEmpty();
  }

  @Test
  void shouldTellAnEventThatComesTwiceOnce() {
    send("a", Events.profile("a"), DAY_0);
    send("a", Events.profile("a"), DAY_0.plusSeconds(9));

    assertThat(scoring.received(Topics.SCORES)).hasSize(1);
  }

  @Test
  void shouldTellNothingWhenNothingInTheScoreChanged() {
    send("a", Events.profile("a"), DAY_0);
    send("a", Events.of("a", "unknown.type", "e-9", DAY_0.plusSeconds(1)), DAY_0.plusSeconds(1));

    assertThat(scoring.received(Topics.SCORES)).hasSize(1);
  }

  @Test
  void shouldWorkOffABacklogBeforeTheWallClockDecides() {
    send("a", Events.profile("a"), DAY_0);
    send("a", Events.demoAt("a", DAY_0), DAY_0);
    scoring.received(Topics.QUALIFICATIONS);

    // The service was away for 40 days; a second demo request of day 20 is still in the backlog.
    scoring.advance(Duration.ofDays(40));
    var day20 = DAY_0.plus(Duration.ofDays(20));
    send("a", Events.demoAt("a", day20), day20);
    scoring.advance(A_MOMENT);
    scoring.advance(A_MOMENT);

    assertThat(scoring.received(Topics.QUALIFICATIONS)).extracting(Qualification::getTo).isEmpty();
  }

  @Test
  void shouldArmNoNewTimerWhenTheChangeOnlyMovesLater() {
    send("a", Events.profile("a"), DAY_0);
    send("a", Events.demoAt("a", DAY_0), DAY_0);
    var day1 = DAY_0.plus(Duration.ofDays(1));
    send("a", Events.demoAt("a", day1), day1);

    KeyValueStore<String, byte[]> store = scoring.driver().getKeyValueStore(ScoringTopology.LEADS);
    try (var timers = Shelf.named("timers", store, Serdes.Integer()).keys()) {
      timers.next();
      assertThat(timers.hasNext()).isFalse();
    }
  }

  /** Fails on any change, so that nobody strands state or renames a changelog by accident. */
  @Test
  void shouldNotChangeTheTopologyByAccident() {
    Golden.assertAccepted("scoring-topology.txt", scoring.describe());
  }

  private void send(String leadId, LeadEvent event, Instant arrives) {
    scoring.send(Topics.EVENTS, leadId, event, arrives);
  }
}
