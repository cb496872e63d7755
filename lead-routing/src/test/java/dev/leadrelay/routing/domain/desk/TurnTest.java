package dev.leadrelay.routing.domain.desk;

import static dev.leadrelay.routing.Samples.NINE;
import static dev.leadrelay.routing.Samples.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.matching.Matcher;
import dev.leadrelay.routing.domain.plan.InvalidPlanException;
import dev.leadrelay.routing.domain.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which leads are a turn in a pool's ledger: a plan says so for each way to get one. */
class TurnTest {

  private final InMemoryDesk state = new InMemoryDesk();

  @Test
  void shouldNotCountALeadForANamedRepWithoutBeingAsked() {
    var desk = desk("");

    open(desk, "swiss", "CH");

    assertThat(receivers(desk, 3)).containsExactly("ana", "ben", "cleo");
    assertThat(assignment("swiss").reason()).doesNotContain("turn");
  }

  @Test
  void shouldCountALeadForANamedRepWhereThePlanSaysSo() {
    var desk = desk(", counts: [owner]");

    open(desk, "swiss", "CH");

    assertThat(receivers(desk, 3)).containsExactly("ben", "cleo", "ana");
    assertThat(assignment("swiss").reason())
        .isEqualTo(
            "ana, because rule swiss names this rep: person.country == \"CH\". It is a turn in pool all.");
  }

  @ParameterizedTest
  @CsvSource({"'', ben", "', counts: [manual, reroute]', cleo"})
  void shouldCountALeadThatIsGivenByHandWhereThePlanSaysSo(String counts, String next) {
    var desk = desk(counts);
    open(desk, "first", "DE");

    desk.handle(state, new Command.Reassign("first", "first-1-1", "ben"), NINE);

    assertThat(assignment("first").rep()).isEqualTo("ben");
    assertThat(receivers(desk, 1)).containsExactly(next);
  }

  @ParameterizedTest
  @CsvSource({"'', cleo", "', counts: []', ben"})
  void shouldCountAReroutedLeadUnlessThePlanSaysOtherwise(String counts, String next) {
    var desk = desk(counts);
    open(desk, "late", "DE");

    var due = NINE.plus(Duration.ofSeconds(60));
    desk.handle(state, new Command.Due("late", due), due);

    assertThat(assignment("late").rep()).isEqualTo("ben");
    assertThat(receivers(desk, 1)).containsExactly(next);
  }

  @Test
  void shouldOweNothingToAnybodyByALeadThatNobodyElseCouldHave() {
    var desk = desk(", counts: [owner]");
    for (var rep : List.of("ana", "ben", "cleo")) {
      apply(desk, new Command.GoAbsent(rep, null, null));
    }
    open(desk, "swiss", "CH");
    for (var rep : List.of("ana", "ben", "cleo")) {
      apply(desk, new Command.Return(rep));
    }

    assertThat(receivers(desk, 3)).containsExactly("ana", "ben", "cleo");
  }

  @Test
  void shouldRefuseAnotherWay() {
    assertThatThrownBy(() -> desk(", counts: [owner, luck]"))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("Expected owner, manual and reroute in 'counts', but found 'luck'.");
  }

  private Desk desk(String counts) {
    var plan = plan(counts);
    return new Desk(plan, plan.team("inbound").orElseThrow());
  }

  private static Plan plan(String counts) {
    return new PlanReader()
        .read(
            "turns.yml",
            """
            id: turns
            version: 1
            teams:
              - id: inbound
                reps: [{id: ana}, {id: ben}, {id: cleo}]
                pools: [{id: all, members: [ana, ben, cleo]%s}]
            rules:
              - {id: swiss, when: 'person.country == "CH"', to: {rep: ana}}
              - {id: rest, to: {pool: all}}
            sla:
              - {id: quick, firstTouch: 60s, breach: [reroute]}
            """
                .formatted(counts));
  }

  private List<String> receivers(Desk desk, int leads) {
    List<String> receivers = new ArrayList<>();
    for (int n = 0; n < leads; n++) {
      open(desk, "next-" + n, "DE");
      receivers.add(assignment("next-" + n).rep());
    }
    return receivers;
  }

  private void open(Desk desk, String id, String country) {
    var lead = lead(id, Level.HOT, country);
    var match = new Matcher(plan("")).match(lead);
    apply(desk, new Command.Open(1, lead, match));
  }

  private void apply(Desk desk, Command command) {
    desk.handle(state, command, NINE);
  }

  private Assignment assignment(String lead) {
    return (Assignment) state.find(lead).orElseThrow();
  }
}
