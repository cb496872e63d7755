package dev.leadrelay.routing.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.domain.plan.PlanProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about plans: its examples are read, and it names every key. */
class PlansPageTest {

  private static final Path PAGE = Path.of("..", "docs", "plans.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern KEYS = Pattern.compile("Expected one of \\[(.*)] in");

  /** A mistake in every kind of section; each is answered with the keys that are right. */
  private static final String WRONG_EVERYWHERE =
      """
      id: wrong
      version: 1
      x: 1
      calendars:
        any: {x: 1, zone: UTC, hours: {mon: "09:00-10:00"}}
      teams:
        - id: one
          x: 1
          manager: {id: mara, x: 1}
          reps: [{id: ana, x: 1, contact: {x: 1}}]
          pools: [{id: all, x: 1, members: [ana], whenNobody: {hold: 1m, then: {pool: all, x: 1}, x: 1}}]
      absences: {sick: {x: 1}}
      accounts: {x: 1}
      rules: [{id: rest, x: 1, to: {x: 1}}]
      sla: [{id: any, decision: 1m, x: 1}]
      """;

  @Test
  void shouldShowAPlanThatWorks() throws IOException {
    var plan =
        EXAMPLE
            .matcher(Files.readString(PAGE))
            .results()
            .map(example -> example.group(1))
            .collect(Collectors.joining());

    var check = new PlanReader().check("plans.md", plan);

    assertThat(check.errors()).isEmpty();
    assertThat(check.warnings()).isEmpty();
  }

  @Test
  void shouldNameEveryKey() throws IOException {
    var page = Files.readString(PAGE);

    assertThat(keys()).hasSizeGreaterThan(30).allMatch(key -> page.contains("`" + key + "`"));
  }

  private static List<String> keys() {
    return new PlanReader()
        .check("wrong.yml", WRONG_EVERYWHERE).errors().stream()
            .map(PlanProblem::reason)
            .map(reason -> KEYS.matcher(reason).results())
            .flatMap(found -> found.map(MatchResult::group))
            .map(group -> group.substring(group.indexOf('[') + 1, group.indexOf(']')))
            .flatMap(group -> Arrays.stream(group.split(", ")))
            .distinct()
            .toList();
  }
}
