package dev.leadrelay.routing.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.plan.Arm;
import dev.leadrelay.routing.domain.plan.Experiment.Placement;
import dev.leadrelay.routing.domain.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two plans side by side at one desk. */
class ExperimentReplayTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static final String LIVE =
      """
      id: emea
      version: 7
      teams:
        - id: inbound
          reps:
            - {id: ana}
            - {id: ben}
            - {id: cleo}
          pools:
            - {id: all, members: [ana, ben, cleo]}
      rules:
        - {id: rest, to: {pool: all}}
      sla:
        - {id: touch, firstTouch: 60m, breach: [reroute]}
      """;

  private static final String VARIANT =
      LIVE.replace(
              "- {id: all, members: [ana, ben, cleo]}",
              "- {id: all, members: [ana, ben, cleo]}\n      - {id: fast, members: [ana, ben]}")
          .replace("{id: rest, to: {pool: all}}", "{id: quick, to: {pool: fast}}")
          .replace(
              "{id: touch, firstTouch: 60m, breach: [reroute]}", "{id: touch, firstTouch: 10m}");

  private static final Plan ALONE = read(LIVE);
  private static final Plan BESIDE = tried(null);

  @Test
  void shouldDecideEveryLeadByThePlanOfItsArm() {
    var replay = run(BESIDE, 0, 200);

    assertThat(replay.transcript().assignments())
        .filteredOn(each -> armOf(each).equals(Optional.of(Arm.VARIANT)))
        .isNotEmpty()
        .allMatch(each -> "fast".equals(each.pool()) && minutes(each) == 10);
    assertThat(replay.transcript().assignments())
        .filteredOn(each -> armOf(each).equals(Optional.of(Arm.CONTROL)))
        .isNotEmpty()
        .allMatch(each -> "all".equals(each.pool()) && minutes(each) == 60);
  }

  @Test
  void shouldSayInTheDecisionWhichPlanDecidedAndWhy() {
    var first = run(BESIDE, 0, 1).transcript().decisions().getFirst().rules().getFirst();

    assertThat(first)
        .isEqualTo(
            new DecisionEntry.RuleEntry(
                "experiment quicker",
                false,
                BESIDE.placementOf(lead(0, NINE)).map(Placement::why).orElseThrow()));
  }

  @Test
  void shouldDecideTheSameWheneverItIsReplayed() {
    assertThat(run(BESIDE, 0, 200).transcript().decisions())
        .isEqualTo(run(tried(null), 0, 200).transcript().decisions());
  }

  @Test
  void shouldKeepTheClockOfAnArmWhenALeadMovesOn() {
    var replay = run(BESIDE, 0, 50);
    replay.runUntil(NINE.plus(HOUR.multipliedBy(2)));

    assertThat(replay.transcript().assignments())
        .filteredOn(each -> each.attempt() == 2)
        .isNotEmpty()
        .allMatch(each -> minutes(each) == 60);
  }

  @Test
  void shouldLetLeadsKeepTheirArmWhenItEndsAndSendFurtherOnesByTheLivePlan() {
    var replay = run(BESIDE, 0, 20);
    var before = List.copyOf(replay.transcript().assignments());
    var end = NINE.plusSeconds(60);

    replay.take(20, end, new Input.Published(tried(end)));
    for (int i = 20; i < 60; i++) {
      replay.take(i, end, new Input.Qualified(lead(i, end)));
    }

    assertThat(replay.transcript().assignments()).containsAll(before);
    assertThat(replay.transcript().assignments())
        .filteredOn(each -> !before.contains(each))
        .hasSize(40)
        .allMatch(each -> "all".equals(each.pool()));
  }

  @Test
  void shouldAskTheRulesAgainForLeadsThatWaitForAPoolOfADroppedVariant() {
    var replay = new Replay(BESIDE);
    replay.take(0, NINE, new Input.WentAbsent("ana", null));
    replay.take(1, NINE, new Input.WentAbsent("ben", null));
    for (int i = 0; i < 20; i++) {
      replay.take(2 + i, NINE, new Input.Qualified(lead(i, NINE)));
    }
    int given = replay.transcript().assignments().size();

    replay.take(22, NINE.plusSeconds(60), new Input.Published(ALONE));

    assertThat(given).isBetween(1, 19);
    assertThat(replay.transcript().assignments())
        .hasSize(20)
        .allMatch(each -> each.rep().equals("cleo"));
  }

  private static Replay run(Plan plan, int first, int leads) {
    var replay = new Replay(plan);
    for (int i = first; i < leads; i++) {
      replay.take(i, NINE, new Input.Qualified(lead(i, NINE)));
    }
    return replay;
  }

  private static long minutes(Assignment assignment) {
    var due = assignment.clocks().getFirst().due();
    return Duration.between(assignment.assignedAt(), due).toMinutes();
  }

  private static Optional<Arm> armOf(Assignment assignment) {
    return BESIDE.placementOf(assignment.lead()).map(Placement::arm);
  }

  private static Lead lead(int number, Instant at) {
    return new Lead("l-" + number, Level.MQL, 80, at, null, Map.of(), Map.of(), Map.of());
  }

  private static Plan tried(@Nullable Instant until) {
    return read(LIVE).beside(read(VARIANT), "quicker", 50, NINE, until);
  }

  private static Plan read(String yaml) {
    return new PlanReader().read("emea.yml", yaml);
  }
}
