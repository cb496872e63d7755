package dev.leadrelay.routing.domain.desk;

import static dev.leadrelay.routing.Samples.NINE;
import static dev.leadrelay.routing.Samples.PLAN;
import static dev.leadrelay.routing.Samples.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.matching.Matcher;
import dev.leadrelay.routing.domain.plan.BreachAction;
import dev.leadrelay.routing.domain.plan.Pool;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DeskTest {

  private Desk desk = new Desk(PLAN, PLAN.team("inbound").orElseThrow());
  private final InMemoryDesk state = new InMemoryDesk();

  @Test
  void shouldGiveALeadToTheNextRepWithItsClocks() {
    open("l-1", Level.HOT, NINE);

    var assignment = assignment("l-1");
    assertThat(assignment.id()).isEqualTo("l-1-1-1");
    assertThat(assignment.rep()).isEqualTo("ana");
    assertThat(assignment.reason())
        .isEqualTo("ana, because rule dach chose pool dach; of 2 who could, ana was next in turn.");
    assertThat(assignment.clocks()).extracting(Clock::due).containsExactly(at(60), at(8 * 3600));
  }

  @Test
  void shouldRemindThenBreachAndRerouteToSomebodyElse() {
    open("l-1", Level.HOT, NINE);

    var happened = runUntil(at(60));

    assertThat(happened)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("Reminded", "Breached", "Expired", "Assigned");
    assertThat(((DeskEvent.Breached) happened.get(1)).done())
        .containsExactlyInAnyOrder(BreachAction.NOTIFY_MANAGER, BreachAction.REROUTE);
    assertThat(assignment("l-1").rep()).isEqualTo("ben");
    assertThat(assignment("l-1").attempt()).isEqualTo(2);
    assertThat(assignment("l-1").assignedAt()).isEqualTo(at(60));
  }

  @Test
  void shouldNeverRerouteToSomebodyWhoHadIt() {
    open("l-1", Level.HOT, NINE);

    runUntil(at(3600));

    assertThat(assignment("l-1").had()).containsExactly("ana", "ben");
    assertThat(assignment("l-1").state()).isEqualTo(AssignmentState.OPEN);
  }

  @Test
  void shouldStopTheClockAtTheFirstTouch() {
    open("l-1", Level.HOT, NINE);

    handle(new Command.Touch("l-1", "l-1-1-1", "ana", "call"), at(20));

    assertThat(runUntil(at(3600))).isEmpty();
    assertThat(assignment("l-1").clocks())
        .extracting(Clock::state)
        .containsExactly(ClockState.MET, ClockState.RUNNING);
  }

  @Test
  void shouldRunTheDecisionClockBesideTheFirstTouch() {
    open("l-1", Level.HOT, NINE);
    handle(new Command.Touch("l-1", "l-1-1-1", "ana", "call"), at(20));

    handle(new Command.Accept("l-1", "l-1-1-1", "ana"), at(30));

    assertThat(assignment("l-1").clocks()).extracting(Clock::state).containsOnly(ClockState.MET);
    assertThat(runUntil(at(100_000))).isEmpty();
  }

  @Test
  void shouldChangeNothingWhenARepDoesTheSameTwice() {
    open("l-1", Level.HOT, NINE);
    handle(new Command.Touch("l-1", "l-1-1-1", "ana", "call"), at(20));

    assertThat(handle(new Command.Touch("l-1", "l-1-1-1", "ana", "call"), at(25))).isEmpty();
  }

  @Test
  void shouldRefuseAnotherRepsLead() {
    open("l-1", Level.HOT, NINE);

    var answer = desk.handle(state, new Command.Accept("l-1", "l-1-1-1", "ben"), at(5));

    assertThat(answer.refused())
        .isEqualTo(
            new Outcome.Rejected(
                Outcome.Code.NOT_YOUR_LEAD, "Expected the rep who holds l-1-1-1, but got ben."));
  }

  @Test
  void shouldHoldAtTheCapAndReleaseHotFirstThenTheOldest() {
    for (int i = 1; i <= 4; i++) {
      open("l-" + i, Level.MQL, at(i));
    }
    open("mql-old", Level.MQL, at(5));
    open("mql-new", Level.MQL, at(6));
    open("hot", Level.HOT, at(7));

    handle(new Command.Accept("l-1", "l-1-1-1", "ana"), at(10));
    handle(new Command.Accept("l-3", "l-3-1-1", "ana"), at(11));

    assertThat(assignment("hot").assignedAt()).isEqualTo(at(10));
    assertThat(assignment("mql-old").assignedAt()).isEqualTo(at(11));
    assertThat(state.find("mql-new")).get().isInstanceOf(HeldLead.class);
  }

  @Test
  void shouldLetOthersPassALeadThatWaitsForSomebodyWhoHadNotHadIt() {
    for (int i = 1; i <= 4; i++) {
      open("l-" + i, Level.MQL, at(i));
    }
    handle(new Command.HandBack("l-1", "l-1-1-1", "ana"), at(10));
    open("l-5", Level.MQL, at(11));
    open("l-6", Level.MQL, at(12));
    open("l-7", Level.MQL, at(13));

    handle(new Command.Accept("l-3", "l-3-1-1", "ana"), at(14));

    assertThat(assignment("l-6").rep()).isEqualTo("ana");
    assertThat(state.waitingFor("dach"))
        .extracting(held -> held.lead().id())
        .containsExactly("l-1", "l-7");

    handle(new Command.Accept("l-2", "l-2-1-1", "ben"), at(15));

    assertThat(assignment("l-1").rep()).isEqualTo("ben");
  }

  @Test
  void shouldKeepTheLeadsOfATeamThatANewerPlanNoLongerHasUntilItIsBack() {
    for (int i = 1; i <= 5; i++) {
      open("l-" + i, Level.MQL, at(i));
    }
    desk = new Desk(PLAN, Team.former("inbound"));

    handle(new Command.Accept("l-1", "l-1-1-1", "ana"), at(10));
    runUntil(at(100_000));

    assertThat(state.find("l-5")).get().isInstanceOf(HeldLead.class);
    assertThat(assignment("l-1").state()).isEqualTo(AssignmentState.ACCEPTED);
    assertThat(assignment("l-2").rep()).isEqualTo("ben");
    assertThat(assignment("l-2").clocks())
        .extracting(Clock::state)
        .containsOnly(ClockState.BREACHED);

    desk = new Desk(PLAN, PLAN.team("inbound").orElseThrow());
    desk.release(state, at(100_000));

    assertThat(assignment("l-5").rep()).isEqualTo("ana");
  }

  @Test
  void shouldGiveLeadsThatWaitForAPoolThatIsGoneToTheFirstPoolOfTheTeam() {
    for (int i = 1; i <= 5; i++) {
      open("l-" + i, Level.MQL, at(i));
    }
    var inbound = PLAN.team("inbound").orElseThrow();
    var renamed = inbound.pools().getFirst();
    var pools =
        List.of(
            new Pool(
                "europe",
                renamed.members(),
                renamed.strategy(),
                renamed.whenNobody(),
                Pool.COUNTS));
    desk = new Desk(PLAN, new Team("inbound", null, inbound.reps(), pools));

    handle(new Command.Accept("l-1", "l-1-1-1", "ana"), at(10));

    assertThat(assignment("l-5").rep()).isEqualTo("ana");
  }

  @Test
  void shouldLetTheEarlierDueTimeWinWhenAnMqlTurnsHot() {
    open("l-1", Level.MQL, NINE);

    handle(new Command.Update(2, lead("l-1", Level.HOT)), at(100));

    assertThat(assignment("l-1").clocks())
        .extracting(Clock::sla, Clock::state, Clock::due)
        .contains(
            tuple("mql", ClockState.CANCELLED, at(4 * 3600)),
            tuple("hot", ClockState.RUNNING, at(160)));
    assertThat(runUntil(at(160))).hasSize(4);
  }

  @Test
  void shouldKeepTheAssignmentWhenTheLeadCools() {
    open("l-1", Level.HOT, NINE);

    var happened = handle(new Command.Update(2, lead("l-1", Level.NONE)), at(10));

    assertThat(happened).hasOnlyElementsOfType(DeskEvent.Noted.class);
    assertThat(assignment("l-1").rep()).isEqualTo("ana");
  }

  @Test
  void shouldCloseWhenTheLeadIsDisqualifiedAndTellWhatWasSeen() {
    open("l-1", Level.HOT, NINE);

    var happened = handle(new Command.Withdraw(2, lead("l-1", Level.DISQUALIFIED)), at(10));

    assertThat(happened).singleElement().isInstanceOf(DeskEvent.Closed.class);
    assertThat(((DeskEvent.Closed) happened.getFirst()).after().seen()).isEqualTo(2);
    assertThat(state.find("l-1")).isEmpty();
    assertThat(runUntil(at(100_000))).isEmpty();
  }

  @Test
  void shouldGoOnFromWhenItIsNoticedAfterAnOutage() {
    open("l-1", Level.HOT, NINE);

    var happened = runUntil(at(3600), _ -> at(3600));

    var breached = (DeskEvent.Breached) happened.get(1);
    assertThat(breached.moment().at()).isEqualTo(at(60));
    assertThat(breached.noticedAt()).isEqualTo(at(3600));
    assertThat(assignment("l-1").assignedAt()).isEqualTo(at(3600));
  }

  @Test
  void shouldDecideTheSameForTheSameCommands() {
    var first = story();
    var second = new DeskTest().story();

    assertThat(first).hasSameSizeAs(second);
    for (int i = 0; i < first.size(); i++) {
      assertThat(((DeskEvent.OfCase) first.get(i)).after())
          .isEqualTo(((DeskEvent.OfCase) second.get(i)).after());
    }
  }

  private List<DeskEvent> story() {
    List<DeskEvent> happened = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      happened.addAll(open("l-" + i, i % 3 == 0 ? Level.HOT : Level.MQL, at(i * 7L)));
      happened.addAll(runUntil(at(i * 7L)));
    }
    return happened;
  }

  private List<DeskEvent> open(String leadId, Level level, Instant now) {
    var lead = lead(leadId, level);
    return handle(new Command.Open(1, lead, new Matcher(PLAN).match(lead)), now);
  }

  private List<DeskEvent> handle(Command command, Instant now) {
    return desk.handle(state, command, now).events();
  }

  private List<DeskEvent> runUntil(Instant until) {
    return runUntil(until, UnaryOperator.identity());
  }

  private List<DeskEvent> runUntil(Instant until, UnaryOperator<Instant> noticed) {
    List<DeskEvent> happened = new ArrayList<>();
    for (var due = state.firstDue(until); due.isPresent(); due = state.firstDue(until)) {
      var timer = due.get();
      var command = new Command.Due(timer.leadId(), noticed.apply(timer.due()));
      happened.addAll(handle(command, timer.due()));
      state.rearm(timer);
    }
    return happened;
  }

  private Assignment assignment(String leadId) {
    return (Assignment) state.find(leadId).orElseThrow();
  }

  private static Instant at(long seconds) {
    return NINE.plus(Duration.ofSeconds(seconds));
  }
}
