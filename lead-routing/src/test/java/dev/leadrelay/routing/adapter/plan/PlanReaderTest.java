package dev.leadrelay.routing.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.leadrelay.routing.domain.plan.InvalidPlanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {

  private static final String GOOD =
      """
      id: small
      version: 1
      teams:
        - id: inbound
          reps:
            - {id: ana}
          pools:
            - {id: all, members: [ana]}
      rules:
        - {id: rest, to: {pool: all}}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"reference.yml", "demo.yml", "xeducation.yml"})
  void shouldAcceptThePlansThatComeAlong(String name) throws IOException {
    var yaml = Files.readString(Path.of("..", "config", "plans", name));

    assertThat(new PlanReader().read(name, yaml).teams()).hasSize(2);
  }

  @Test
  void shouldTellEverythingThatIsWrongWithItsLine() {
    var yaml =
        """
        id: bad
        version: 1
        colour: red
        teams:
          - id: one
            reps:
              - {id: ana, deputy: ben}
            pools:
              - {id: empty, members: []}
              - {id: strange, members: [zoe]}
          - id: two
            reps:
              - {id: ana}
            pools:
              - {id: all, members: [ana]}
        rules:
          - {id: typo, when: 'person.countri == "DE"', to: {pool: all}}
          - {id: nowhere}
          - {id: unknown, to: {pool: nil}}
          - {id: account, to: {owner: account}}
        accounts:
          tieBreakers:
            - name
            - city
            - name
        sla:
          - {id: fast, firstTouch: 15x, breach: [shout]}
        """;

    assertThat(problems(yaml))
        .containsExactly(
            "bad.yml:3: Expected one of [absences, accounts, calendars, id, rules, sla, teams, version] in a plan, but found 'colour'.",
            "bad.yml:7: Expected another rep of the team as deputy, but found 'ben'.",
            "bad.yml:9: Expected a pool with members, but 'empty' has none.",
            "bad.yml:10: Expected a rep of the team, but there is none named 'zoe'.",
            "bad.yml:13: Expected a rep in one team, but 'ana' is in team 'one' and in team 'two'.",
            "bad.yml:15: Expected a rep of the team, but there is none named 'ana'.",
            "bad.yml:17: Expected a condition over a lead, but 'person.countri == \"DE\"' is none: undefined field 'countri' (at character 7).",
            "bad.yml:17: Expected a last rule without a condition that names a pool or a rep, but there is none.",
            "bad.yml:18: Expected a target in 'to', but the rule has none.",
            "bad.yml:19: Expected a pool of the plan, but there is none named 'nil'.",
            "bad.yml:24: Expected 'name' or 'country' in 'tieBreakers', but found 'city'.",
            "bad.yml:25: Expected every tie-breaker once, but 'name' is there twice.",
            "bad.yml:27: Expected a duration such as 8s, 15m, 4h or 2d, of 366d at most, for 'firstTouch', but found '15x'.",
            "bad.yml:27: Expected 'notify-manager' or 'reroute' in 'breach', but found 'shout'.");
  }

  @Test
  void shouldRefuseWhatIsNoYaml() {
    assertThat(problems("id: [")).singleElement().asString().startsWith("bad.yml:1: Expected YAML");
    assertThat(problems(""))
        .containsExactly("bad.yml:1: Expected a plan, but the document is empty.");
  }

  @Test
  void shouldRefuseAConditionOfTheWrongType() {
    var yaml =
        GOOD.replace(
            "- {id: rest",
            "- {id: big, when: 'company.employees == \"many\"', to: {pool: all}}\n  - {id: rest");

    assertThat(problems(yaml)).singleElement().asString().contains("no matching overload");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | [NAME, COUNTRY]",
        "accounts: {} | [NAME, COUNTRY]",
        "accounts: {tieBreakers: [country, name]} | [COUNTRY, NAME]",
        "accounts: {tieBreakers: [country]} | [COUNTRY]",
        "accounts: {tieBreakers: []} | []"
      })
  void shouldReadTheTieBreakersInTheirOrder(String accounts, String order) {
    var plan = new PlanReader().read("good.yml", GOOD + accounts);

    assertThat(plan.tieBreakers()).hasToString(order);
  }

  @Test
  void shouldReadCalendarsWithTheirZone() {
    var yaml =
        GOOD.replace("{id: ana}", "{id: ana, calendar: berlin}")
            + """
            calendars:
              berlin: {zone: Europe/Berlin, hours: {mon-thu: ["09:00-12:30", "13:30-18:00"], fri: ["22:00-02:00"]}}
            """;

    var hours =
        new PlanReader().read("good.yml", yaml).teams().getFirst().reps().getFirst().hours();

    assertThat(hours.worksAt(java.time.Instant.parse("2026-03-02T08:00:00Z"))).isTrue();
    assertThat(hours.worksAt(java.time.Instant.parse("2026-03-02T12:00:00Z"))).isFalse();
    assertThat(hours.worksAt(java.time.Instant.parse("2026-03-07T00:30:00Z"))).isTrue();
  }

  private static List<String> problems(String yaml) {
    var refused =
        catchThrowableOfType(
            InvalidPlanException.class, () -> new PlanReader().read("bad.yml", yaml));
    return refused.problems().stream().map(Object::toString).toList();
  }
}
