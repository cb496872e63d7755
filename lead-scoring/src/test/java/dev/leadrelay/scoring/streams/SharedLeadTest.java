package dev.leadrelay.scoring.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.schemas.AliasShare;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.testdata.Events;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A browser that several persons used: each of them holds a part of what was done there. */
class SharedLeadTest {

  private static final Instant DAY_0 = Lead.DAY_0;

  private final TopologyHarness scoring = new TopologyHarness(ScoringStage::build, DAY_0);
  private final Map<String, @Nullable LeadScore> scores = new HashMap<>();

  @AfterEach
  void close() {
    scoring.close();
  }

  @Test
  void shouldGiveEachPersonThePartThatIsTheirs() {
    visit("one", DAY_0);
    visit("two", DAY_0.plus(days(7)));

    share(of("ana", DAY_0.minus(days(90)), DAY_0.plus(days(3))), of("bo", DAY_0.plus(days(3))));
    visit("three", DAY_0.plus(days(14)));

    assertThat(behaviour("ana")).isCloseTo(visitOf(8), within(1e-9));
    assertThat(behaviour("bo")).isCloseTo(30, within(1e-9));
    assertThat(scores.get("browser")).isNull();
  }

  @Test
  void shouldLeaveWhatIsTooOldWithTheBrowser() {
    visit("old", DAY_0);
    visit("new", DAY_0.plus(days(1)));

    share(of("ana", DAY_0.plusMillis(1)));

    assertThat(behaviour("ana")).isCloseTo(visitOf(7), within(1e-9));
  }

  @Test
  void shouldHandOverAtMostFiveHundredEvents() {
    for (int n = 0; n < 505; n++) {
      var type = n < 5 ? "demo.requested" : "page.viewed";
      scoring.send(Topics.EVENTS, "browser", Events.of("browser", type, "e-" + n, at(n)), at(n));
    }

    share(of("ana", DAY_0.minus(days(90))));

    assertThat(behaviour("ana")).isZero();
  }

  @Test
  void shouldMoveAPartWhenSomebodyTurnsOutToHaveBeenThere() {
    visit("one", DAY_0);
    visit("two", DAY_0.plus(days(7)));
    share(of("ana", DAY_0.minus(days(90))));
    assertThat(behaviour("ana")).isCloseTo(visitOf(8) + visitOf(1), within(1e-9));

    share(of("ana", DAY_0.minus(days(90)), DAY_0.plus(days(3))), of("bo", DAY_0.plus(days(3))));

    assertThat(behaviour("ana")).isCloseTo(visitOf(8), within(1e-9));
    assertThat(behaviour("bo")).isCloseTo(visitOf(1), within(1e-9));
  }

  @Test
  void shouldRestoreTheBrowserWhenNobodyHoldsAnyPart() {
    scoring.send(Topics.EVENTS, "ana", Events.of("ana", "form.submitted", "f-1", DAY_0), DAY_0);
    visit("one", DAY_0);
    share(of("ana", DAY_0.minus(days(90)), DAY_0.plus(days(3))), of("bo", DAY_0.plus(days(3))));

    share();

    assertThat(behaviour("browser")).isCloseTo(visitOf(8), within(1e-9));
    assertThat(behaviour("ana")).isZero();
  }

  private void visit(String id, Instant at) {
    scoring.send(Topics.EVENTS, "browser", Events.visit("browser", id, at), at);
  }

  private void share(AliasShare... shares) {
    var last = shares.length == 0 ? null : shares[shares.length - 1].getSurvivingLeadId();
    var at = DAY_0.plus(days(8));
    scoring.send(
        Topics.ALIASES,
        "browser",
        new LeadAlias("browser", last, at, "Same person.", List.of(shares)),
        at);
  }

  private static AliasShare of(String survivor, Instant since) {
    return new AliasShare(survivor, since, null);
  }

  private static AliasShare of(String survivor, Instant since, Instant until) {
    return new AliasShare(survivor, since, until);
  }

  /** What is left of one look at the prices after some days. */
  private static double visitOf(int daysAgo) {
    return 20 * Math.pow(2, -daysAgo / 7.0);
  }

  private double behaviour(String leadId) {
    scoring.receivedWithKeys(Topics.SCORES).forEach(told -> scores.put(told.key, told.value));
    var score = scores.get(leadId);
    return score == null ? 0 : score.getBehaviour();
  }

  private static Instant at(int minute) {
    return DAY_0.plus(Duration.ofMinutes(minute));
  }

  private static Duration days(int count) {
    return Duration.ofDays(count);
  }
}
