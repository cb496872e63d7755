package dev.leadrelay.routing.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.domain.plan.PlanProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCheckTest {

  /** The first rule is on line 12, the second on line 13. */
  private static final String TWO_RULES =
      """
      id: small
      version: 1
      teams:
        - id: inbound
          reps:
            - {id: ana}
            - {id: ben}
          pools:
            - {id: all, members: [ana, ben]}
            - {id: some, members: [ben]}
      rules:
        - {id: first, when: '%s', to: {pool: some}}
        - {id: second, when: '%s', to: {pool: all}}
        - {id: rest, to: {pool: all}}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"reference.yml", "demo.yml", "xeducation.yml"})
  void shouldHaveNothingToSayOfThePlansThatComeAlong(String name) throws IOException {
    var yaml = Files.readString(Path.of("..", "config", "plans", name));

    assertThat(new PlanReader().check(name, yaml).warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "score > 50.0                    | score>50.0",
        "level == \"HOT\"                | level == \"HOT\" && score > 10.0",
        "score > 1.0 && source == \"web\" | source == \"web\" && score > 1.0",
        "person.country in [\"DE\", \"AT\"] | person.country == \"AT\"",
        "person.country in [\"DE\", \"AT\"] | person.country == \"AT\" || person.country == \"DE\"",
        "has(person.city)                | has(person.city) && level == \"HOT\""
      })
  void shouldWarnOfARuleThatCanNeverBeReached(String first, String second) {
    assertThat(warnings(TWO_RULES.formatted(first, second)))
        .containsExactly(
            "plan.yml:13: Expected a rule that can be reached, but 'first' takes every lead before 'second'.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "level == \"HOT\" && score > 10.0 | level == \"HOT\"",
        "person.country == \"AT\"        | person.country in [\"DE\", \"AT\"]",
        "person.country == \"AT\"        | company.country == \"AT\"",
        "person.country == \"AT\"        | person.country == \"CH\"",
        "!has(person.city)               | has(person.city)"
      })
  void shouldNotWarnOfARuleThatIsReachedBySome(String first, String second) {
    assertThat(warnings(TWO_RULES.formatted(first, second)))
        .noneMatch(warning -> warning.contains("can be reached"));
  }

  @Test
  void shouldWarnOfTerritoriesThatOverlap() {
    var plan =
        TWO_RULES.formatted(
            "person.country in [\"DE\", \"AT\", \"CH\"]",
            "person.country in [\"FR\", \"CH\", \"AT\"]");

    assertThat(warnings(plan))
        .containsExactly(
            "plan.yml:13: Expected territories that do not overlap, but AT, CH of 'second' is taken by 'first' before it.");
  }

  @Test
  void shouldNotWarnOfTerritoriesWhoseRulesDifferOtherwise() {
    var plan =
        TWO_RULES.formatted(
            "person.country in [\"DE\", \"AT\"] && source == \"web\"",
            "person.country in [\"AT\", \"CH\"] && source == \"mail\"");

    assertThat(warnings(plan)).isEmpty();
  }

  /** An owner may be unknown or absent: what such a rule lets pass reaches the next one. */
  @ParameterizedTest
  @ValueSource(strings = {"to: {owner: account}", "to: {rep: ben}, unless: absent"})
  void shouldNotWarnBehindARuleThatLetsLeadsPass(String target) {
    var plan =
        TWO_RULES
            .formatted("account.known", "account.known")
            .replaceFirst("to: \\{pool: some}", target)
            .replace("      - {id: some, members: [ben]}\n", "");

    assertThat(warnings(plan)).isEmpty();
  }

  @Test
  void shouldRefuseToAskAPoolForSomeonesAbsence() {
    var plan = TWO_RULES.formatted("score > 1.0", "score > 2.0");
    var check =
        new PlanReader()
            .check("plan.yml", plan.replace("{pool: some}", "{pool: some}, unless: absent"));

    assertThat(check.errors())
        .singleElement()
        .hasToString(
            "plan.yml:12: Expected 'unless' at a rule for a rep or an owner, because a pool asks who is there.");
  }

  @Test
  void shouldWarnOfWhatIsNeverUsed() {
    var plan =
        """
        id: small
        version: 1
        calendars:
          nobody: {zone: UTC, hours: {mon: "09:00-10:00"}}
        teams:
          - id: inbound
            reps: [{id: ana}]
            pools:
              - {id: all, members: [ana]}
              - {id: idle, members: [ana]}
        rules: [{id: rest, to: {pool: all}}]
        sla:
          - {id: each, firstTouch: 4h}
          - {id: hot, when: 'level == "HOT"', firstTouch: 1h}
          - {id: answer, when: 'level == "HOT"', decision: 1h}
        """;

    assertThat(warnings(plan))
        .containsExactly(
            "plan.yml:4: Expected every calendar to be some rep's, but nobody has 'nobody'.",
            "plan.yml:10: Expected every pool to receive leads, but nothing leads to 'idle'.",
            "plan.yml:14: Expected a policy that can apply, but one before 'hot' applies to every lead.");
  }

  @Test
  void shouldTellErrorsWithoutThrowing() {
    var check = new PlanReader().check("plan.yml", "id: [");

    assertThat(check.plan()).isNull();
    assertThat(check.errors()).extracting(PlanProblem::line).containsExactly(1);
  }

  private static List<String> warnings(String yaml) {
    var check = new PlanReader().check("plan.yml", yaml);

    assertThat(check.errors()).isEmpty();
    return check.warnings().stream().map(PlanProblem::toString).toList();
  }
}
