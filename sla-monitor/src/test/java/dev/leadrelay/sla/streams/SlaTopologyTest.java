package dev.leadrelay.sla.streams;

import static dev.leadrelay.sla.streams.WireExamples.DUE;
import static dev.leadrelay.sla.streams.WireExamples.NINE;
import static dev.leadrelay.sla.streams.WireExamples.aBreach;
import static dev.leadrelay.sla.streams.WireExamples.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentState;
import dev.leadrelay.schemas.BreachKind;
import dev.leadrelay.schemas.ClockKind;
import dev.leadrelay.schemas.ClockState;
import dev.leadrelay.schemas.SlaBreach;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.sla.domain.report.Period;
import dev.leadrelay.sla.domain.report.SlaReport;
import dev.leadrelay.sla.domain.tally.Breach;
import dev.leadrelay.sla.domain.tally.ClockTally;
import dev.leadrelay.sla.domain.tally.Dimension;
import dev.leadrelay.sla.domain.tally.Tally;
import dev.leadrelay.testkit.golden.Golden;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.StreamsBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlaTopologyTest {

  private static final Duration RETENTION = Duration.ofDays(100);
  private static final Period ALL = new Period(NINE, NINE.plus(Duration.ofDays(30)));

  private final TopologyHarness harness = new TopologyHarness(SlaTopologyTest::build, NINE);

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void shouldCountAnAssignmentWhereItIsNow() {
    send(anAssignment("a-1", 1).build());
    send(anAssignment("a-2", 1).build());
    send(anAssignment("a-2", 2).setFirstTouchAt(NINE.plusSeconds(30)).build());

    var team = report(Dimension.TEAM).total();

    assertThat(team.open()).isEqualTo(1);
    assertThat(team.touchedInTime()).isEqualTo(1);
    assertThat(team.assigned()).isEqualTo(2);
  }

  @Test
  void shouldKeepTheHoursApart() {
    send(anAssignment("a-1", 1).build());
    send(anAssignment("a-2", 1).setAssignedAt(NINE.plus(Duration.ofHours(1))).build());

    assertThat(report(Dimension.REP).hours()).hasSize(2);
  }

  @Test
  void shouldCountABreachAndAReminderOnceEach() {
    send(aBreach("b-1").build());
    send(aBreach("b-1").build());
    send(aBreach("b-2").setKind(BreachKind.AT_RISK).build());
    send(aBreach("b-3").setClock(ClockKind.DECISION).build());

    var rep = report(Dimension.REP).values().getOrDefault("ana", Tally.ZERO);

    assertThat(rep.firstTouch()).isEqualTo(new ClockTally(1, 1));
    assertThat(rep.decision()).isEqualTo(new ClockTally(0, 1));
  }

  @Test
  void shouldPassOverAKindOfBreachThatItDoesNotKnow() {
    send(aBreach("b-1").setKind(BreachKind.UNKNOWN).build());

    assertThat(report(Dimension.REP).total()).isEqualTo(Tally.ZERO);
  }

  @Test
  void shouldListTheNewestBreachesFirst() {
    send(aBreach("old").build());
    send(aBreach("new").setAt(NINE.plus(Duration.ofDays(2))).build());
    send(aBreach("middle").setAt(NINE.plus(Duration.ofHours(2))).build());

    assertThat(newestBreaches(2)).extracting(Breach::breachId).containsExactly("new", "middle");
    assertThat(newestBreaches(9)).hasSize(3);
  }

  @Test
  void shouldForgetBreachesThatAreOlderThanTheRetention() {
    send(aBreach("old").build());
    send(aBreach("new").setAt(DUE.plus(RETENTION).plusSeconds(1)).build());

    assertThat(newestBreaches(9)).extracting(Breach::breachId).containsExactly("new");
  }

  /** Whatever order the steps come in, and however often, each assignment counts exactly once. */
  @ParameterizedTest
  @EnumSource(Dimension.class)
  void shouldAddUpUnderAnyOrderOfStepsWithRepeats(Dimension by) {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var lives = RandomLives.of(30, random);
    var steps = new ArrayList<AssignmentEvent>(lives.steps());
    steps.addAll(lives.steps().subList(0, lives.steps().size() / 2));
    Collections.shuffle(steps, random);

    for (int i = 0; i < steps.size(); i++) {
      send(steps.get(i));
      assertThat(report(by).total().assigned())
          .as("seed %d, by %s, after %d steps", seed, by, i + 1)
          .isEqualTo(distinctIn(steps.subList(0, i + 1)));
    }

    assertThat(report(by).total()).as("seed %d, by %s", seed, by).isEqualTo(lives.expected());
  }

  /** Fails on any change, so that nobody strands running state by accident. */
  @Test
  void shouldNotChangeTheTopologyByAccident() {
    Golden.assertAccepted("sla-topology.txt", harness.describe());
  }

  @Test
  void shouldCountARerouteAndAWithdrawal() {
    send(anAssignment("a-1", 2).setState(AssignmentState.EXPIRED).build());
    send(anAssignment("a-2", 2).setState(AssignmentState.CLOSED).build());
    send(WireExamples.withClock(anAssignment("a-3", 2), ClockState.BREACHED).build());

    var total = report(Dimension.TERRITORY).total();

    assertThat(total.breachedAndRerouted()).isEqualTo(1);
    assertThat(total.closedUntouched()).isEqualTo(1);
    assertThat(total.breached()).isEqualTo(2);
  }

  private static void build(StreamsBuilder builder, String registryUrl) {
    new SlaTopology(RETENTION)
        .accept(builder.stream(Topics.ASSIGNMENTS.name()), builder.stream(Topics.BREACHES.name()));
  }

  private void send(AssignmentEvent event) {
    harness.send(Topics.ASSIGNMENTS, event.getLeadId(), event, event.getAt());
  }

  private void send(SlaBreach breach) {
    harness.send(Topics.BREACHES, breach.getLeadId(), breach, breach.getAt());
  }

  private SlaReport report(Dimension by) {
    return SlaReport.of(
        StoredNumbers.tallies(harness.driver().getWindowStore(SlaTopology.TALLIES), by, ALL));
  }

  private List<Breach> newestBreaches(int limit) {
    return StoredNumbers.newestBreaches(
        harness.driver().getKeyValueStore(SlaTopology.BREACHES),
        limit,
        NINE.plus(RETENTION),
        RETENTION);
  }

  private static long distinctIn(List<AssignmentEvent> steps) {
    return steps.stream().map(AssignmentEvent::getAssignmentId).distinct().count();
  }
}
