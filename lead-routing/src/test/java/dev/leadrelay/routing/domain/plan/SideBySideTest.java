package dev.leadrelay.routing.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideBySideTest {

  private static final String LIVE =
      """
      id: emea
      version: 7
      calendars:
        berlin: {zone: Europe/Berlin, hours: {mon-fri: "09:00-18:00"}, holidays: DE-BE}
      absences:
        sick: {catchUp: 3}
      accounts: {tieBreakers: [name]}
      teams:
        - id: inbound
          manager: mara
          reps:
            - {id: ana, calendar: berlin, weight: 2}
            - {id: ben}
          pools:
            - {id: dach, members: [ana, ben]}
      rules:
        - {id: rest, when: 'score >= 0.0', to: {pool: dach}}
        - {id: last, to: {pool: dach}}
      sla:
        - {id: hot, when: 'level == "HOT"', firstTouch: 15m}
      """;

  @Test
  void shouldLetRulesClocksAndFurtherPoolsDiffer() {
    assertThat(refusals("15m", "10m")).isEmpty();
    assertThat(refusals("score >= 0.0", "score >= 50.0")).isEmpty();
    assertThat(
            SideBySide.refusals(
                read(LIVE),
                read(
                    LIVE.replace(
                            "- {id: dach, members: [ana, ben]}",
                            "- {id: dach, members: [ana, ben]}\n      - {id: fast, members: [ben]}")
                        .replace(
                            "when: 'score >= 0.0', to: {pool: dach}",
                            "when: 'score >= 0.0', to: {pool: fast}"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: emea | id: apac | one of 'apac'",
        "id: inbound | id: other | the teams [inbound]",
        "manager: mara | manager: max | the manager of team 'inbound'",
        "weight: 2 | weight: 3 | rep 'ana'",
        "09:00-18:00 | 09:00-17:00 | rep 'ana'",
        "tieBreakers: [name] | tieBreakers: [country] | the tie-breakers",
        "catchUp: 3 | catchUp: 4 | the absences",
        "members: [ana, ben] | members: [ben, ana] | pool 'dach'",
        "{id: ben} | {id: bob} | the reps of team 'inbound', but 'bob'",
        "version: 7 | version: 8 | other rules, pools or clocks",
      })
  void shouldRefuseWhatCannotBeTriedAtOneDesk(String text, String other, String why) {
    var variant = LIVE.replace(text, other);
    var complete = other.equals("{id: bob}") ? variant.replace("ana, ben]", "ana, bob]") : variant;

    assertThat(SideBySide.refusals(read(LIVE), read(complete)))
        .isNotEmpty()
        .anyMatch(sentence -> sentence.startsWith("Expected ") && sentence.contains(why));
  }

  private static List<String> refusals(String text, String other) {
    return SideBySide.refusals(read(LIVE), read(LIVE.replace(text, other)));
  }

  private static Plan read(String yaml) {
    return new PlanReader().read("plan.yml", yaml);
  }
}
