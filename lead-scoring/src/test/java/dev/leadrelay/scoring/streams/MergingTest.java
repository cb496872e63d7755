package dev.leadrelay.scoring.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.testdata.Events;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergingTest {

  private static final Instant DAY_0 = Lead.DAY_0;

  private final TopologyHarness scoring = new TopologyHarness(ScoringStage::build, DAY_0);

  @AfterEach
  void close() {
    scoring.close();
  }

  @Test
  void shouldScoreTheUnionOfDistinctEventsAndNotTheSumOfTotals() {
    var both = Events.visit("b", "both", DAY_0);
    send("a", Events.profile("a"), DAY_0);
    send("a", both, DAY_0);
    send("b", both, DAY_0);
    send("b", Events.visit("b", "own", DAY_0.plus(days(7))), DAY_0.plus(days(7)));

    merge("b", "a", DAY_0.plus(days(7)));

    assertThat(lastScore("a")).isEqualTo(70);
    assertThat(scoring.received(Topics.QUALIFICATIONS))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.getLeadId()).isEqualTo("a");
              assertThat(told.getTo()).isEqualTo(Level.MQL);
              assertThat(told.getCause().getMergedLeadId()).isEqualTo("b");
            });
  }

  @Test
  void shouldTakeTheScoreOfAMergedLeadBack() {
    send("b", Events.profile("b"), DAY_0);
    merge("b", "a", DAY_0.plus(days(1)));

    var told = scoring.receivedWithKeys(Topics.SCORES);

    assertThat(told).extracting(record -> record.key).containsExactly("b", "b", "a");
    assertThat(told.get(1).value).isNull();
    assertThat(told.get(2).value.getFit()).isEqualTo(40);
  }

  @Test
  void shouldNotAnnounceALevelThatWasAnnouncedOfAnyOfThem() {
    send("b", Events.profile("b"), DAY_0);
    send("b", Events.demoAt("b", DAY_0), DAY_0);
    assertThat(scoring.received(Topics.QUALIFICATIONS)).hasSize(1);

    merge("b", "a", DAY_0.plus(days(1)));

    assertThat(lastLevel("a")).isEqualTo(Level.HOT);
    assertThat(scoring.received(Topics.QUALIFICATIONS)).isEmpty();
  }

  @Test
  void shouldCountEventsOfAMergedLeadForTheSurvivor() {
    send("a", Events.profile("a"), DAY_0);
    merge("b", "a", DAY_0.plus(days(1)));

    send("b", Events.demoAt("b", DAY_0.plus(days(2))), DAY_0.plus(days(2)));

    assertThat(scoring.received(Topics.QUALIFICATIONS))
        .extracting(Qualification::getLeadId, Qualification::getTo)
        .containsExactly(tuple("a", Level.HOT));
  }

  @Test
  void shouldRestoreBothWhenAMergeIsUndone() {
    send("a", Events.profile("a"), DAY_0);
    send("b", Events.profile("b"), DAY_0);
    send("b", Events.demoAt("b", DAY_0), DAY_0);
    merge("b", "a", DAY_0.plus(days(1)));
    assertThat(lastLevel("a")).isEqualTo(Level.HOT);
    scoring.received(Topics.QUALIFICATIONS);

    merge("b", null, DAY_0.plus(days(2)));

    var told = scoring.receivedWithKeys(Topics.SCORES);
    assertThat(told).extracting(record -> record.key).containsExactly("b", "a");
    assertThat(told.get(0).value.getLevel()).isEqualTo(Level.HOT);
    assertThat(told.get(1).value.getScore()).isEqualTo(40);
    assertThat(scoring.received(Topics.QUALIFICATIONS))
        .extracting(Qualification::getLeadId, Qualification::getFrom, Qualification::getTo)
        .containsExactly(tuple("a", Level.HOT, Level.NONE));
  }

  @Test
  void shouldPassEventsOnThroughAChainOfMergesAndTakeTheChainApart() {
    send("c", Events.profile("c"), DAY_0);
    merge("a", "c", DAY_0.plus(days(1)));
    merge("b", "a", DAY_0.plus(days(1)));

    send("b", Events.demoAt("b", DAY_0.plus(days(2))), DAY_0.plus(days(2)));
    assertThat(lastLevel("c")).isEqualTo(Level.HOT);
    merge("a", null, DAY_0.plus(days(3)));

    var told = scoring.receivedWithKeys(Topics.SCORES);
    assertThat(lastOf(told, "c").getLevel()).isEqualTo(Level.NONE);
    assertThat(lastOf(told, "a").getScore()).isCloseTo(40 * Math.pow(2, -1 / 30.0), within(1e-9));
  }

  @Test
  void shouldEndWhenLeadsAreMergedInACircle() {
    send("a", Events.profile("a"), DAY_0);
    merge("a", "b", DAY_0.plus(days(1)));
    merge("b", "a", DAY_0.plus(days(1)));

    send("a", Events.demoAt("a", DAY_0.plus(days(2))), DAY_0.plus(days(2)));
    merge("b", null, DAY_0.plus(days(3)));

    assertThat(lastLevel("b")).isEqualTo(Level.HOT);
  }

  /** More than a chapter of events each; any split of them is tried in the engine's own test. */
  @Test
  void shouldKnowEveryEventOfALongHistory() {
    var random = new Random(7);
    var at = DAY_0;
    for (int n = 0; n < 36; n++) {
      at = at.plus(Duration.ofMinutes(random.nextInt(4_000)));
      var event = Events.any(random, "one", "e-" + n, at);
      send("one", event, at);
      send(n % 2 == 0 ? "some" : "others", event, at);
      if (n % 5 == 0) {
        send(n % 2 == 0 ? "others" : "some", event, at);
      }
    }
    merge("others", "some", at);

    var told = scoring.receivedWithKeys(Topics.SCORES);
    assertThat(lastOf(told, "some").getBehaviour())
        .isCloseTo(lastOf(told, "one").getBehaviour(), within(1e-9));
  }

  private double lastScore(String leadId) {
    return lastOf(scoring.receivedWithKeys(Topics.SCORES), leadId).getScore();
  }

  private Level lastLevel(String leadId) {
    return lastOf(scoring.receivedWithKeys(Topics.SCORES), leadId).getLevel();
  }

  private static LeadScore lastOf(List<KeyValue<String, LeadScore>> told, String leadId) {
    var own = new ArrayList<LeadScore>();
    told.stream().filter(record -> record.key.equals(leadId)).forEach(r -> own.add(r.value));
    return own.getLast();
  }

  private static Duration days(int count) {
    return Duration.ofDays(count);
  }

  private void send(String leadId, LeadEvent event, Instant arrives) {
    scoring.send(Topics.EVENTS, leadId, event, arrives);
  }

  private void merge(String leadId, @Nullable String survivor, Instant at) {
    scoring.send(
        Topics.ALIASES, leadId, new LeadAlias(leadId, survivor, at, "Same person.", List.of()), at);
  }
}
