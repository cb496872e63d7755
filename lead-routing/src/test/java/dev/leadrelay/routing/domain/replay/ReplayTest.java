package dev.leadrelay.routing.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.book.LedgerEntry;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import dev.leadrelay.routing.domain.desk.Clock;
import dev.leadrelay.routing.domain.desk.ClockState;
import dev.leadrelay.routing.domain.desk.Outcome;
import dev.leadrelay.routing.domain.desk.RejectionCode;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.replay.Input.Action;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the desk, tried as RevOps try them: a plan, a period, and what came of it. */
class ReplayTest {

  private static final String PLAN =
      """
      id: emea
      version: 7
      calendars:
        berlin: {zone: Europe/Berlin, hours: {mon-thu: ["09:00-12:30", "13:30-18:00"], fri: ["09:00-15:00"]}, holidays: DE-BE}
      teams:
        - id: inbound
          manager: mara
          reps:
            - {id: ana,  calendar: berlin, weight: 2, maxOpen: 20, maxPerDay: 8, deputy: ben, contact: {email: ana@example.com, slack: U123}}
            - {id: ben,  calendar: berlin, weight: 1, maxOpen: 20}
            - {id: cleo, calendar: berlin}
          pools:
            - {id: dach, members: [ana, ben], strategy: ROUND_ROBIN, whenNobody: {hold: 30m, then: {pool: fallback}}}
            - {id: fallback, members: [ben, ana], strategy: LEAST_LOADED, whenNobody: {hold: forever}}
            - {id: solo, members: [cleo]}
      rules:
        - {id: open-assignment,  to: {owner: lead}}
        - {id: key-account,      when: 'account.key', to: {owner: account}}
        - {id: known-account,    when: 'account.known', to: {owner: account}, unless: absent}
        - {id: dach,             when: 'person.country in ["DE", "AT", "CH"]', to: {pool: dach}}
        - {id: solo,             when: 'person.country == "FR"', to: {pool: solo}}
        - {id: rest,             to: {pool: fallback}}
      sla:
        - {id: hot, when: 'level == "HOT"', firstTouch: 15m, clock: working, remind: [50%, 80%], breach: [notify-manager, reroute]}
        - {id: mql, firstTouch: 4h, clock: working, remind: [80%], breach: [notify-manager], rerouteAfter: 8h}
        - {id: answer, decision: 8h, clock: working, remind: [80%], breach: [notify-manager]}
      """;

  private static final String MONDAY = "2026-03-02T";

  private final Plan plan = new PlanReader().read("emea.yml", PLAN);
  private final Replay replay = new Replay(plan);
  private int index;

  @Test
  void shouldRouteAnOrdinaryMorning() {
    qualify(MONDAY + "09:00", "l-1", Level.HOT, "DE");
    act(MONDAY + "09:05", "l-1", new Action.Accepted("ana"));
    act(MONDAY + "09:06", "l-1", new Action.Touched("ana", "call"));
    replay.runUntil(at(MONDAY + "18:00"));

    var only = assignments("l-1").getFirst();
    assertThat(only.rep()).isEqualTo("ana");
    assertThat(only.state()).isEqualTo(AssignmentState.ACCEPTED);
    assertThat(only.clocks()).extracting(Clock::state).containsOnly(ClockState.MET);
    assertThat(replay.transcript().breaches()).isEmpty();
    assertThat(replay.transcript().refused()).isEmpty();
  }

  @Test
  void shouldRemindAtHalfAndFourFifthsThenBreachAndReroute() {
    qualify(MONDAY + "09:00", "l-1", Level.HOT, "DE");
    replay.runUntil(at(MONDAY + "09:15"));

    assertThat(replay.transcript().breaches())
        .extracting(b -> b.sla() + (b.breached() ? " BREACHED " : " AT_RISK ") + b.at())
        .containsExactly(
            "hot AT_RISK 2026-03-02T08:07:30Z",
            "hot AT_RISK 2026-03-02T08:12:00Z",
            "hot BREACHED 2026-03-02T08:15:00Z");
    assertThat(assignments("l-1"))
        .extracting(Assignment::rep, Assignment::state)
        .containsExactly(tuple("ana", AssignmentState.EXPIRED), tuple("ben", AssignmentState.OPEN));
  }

  @Test
  void shouldGiveAKeyAccountToItsOwnersDeputyWhileTheOwnerIsAway() {
    take(MONDAY + "09:00", new Input.WentAbsent("ana", at("2026-03-03T09:00")));
    replay.take(index++, at(MONDAY + "09:01"), new Input.Qualified(ofAccount("l-1", "ana", true)));

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("ben");
    assertThat(lastDecision().sentence())
        .isEqualTo(
            "ben, because rule key-account names ana, who is absent, and this is the deputy.");
  }

  @Test
  void shouldAskTheNextRulesWhenAnAccountsOwnerIsAwayAndTheRuleSaysSo() {
    take(MONDAY + "09:00", new Input.WentAbsent("ana", at("2026-03-03T09:00")));
    replay.take(index++, at(MONDAY + "09:01"), new Input.Qualified(ofAccount("l-1", "ana", false)));

    var only = assignments("l-1").getFirst();
    assertThat(only.rep()).isEqualTo("ben");
    assertThat(only.match().rule()).isEqualTo("dach");
    assertThat(lastDecision().rules())
        .extracting(DecisionEntry.RuleEntry::id, DecisionEntry.RuleEntry::detail)
        .contains(tuple("known-account", "its rep is not available"));
  }

  @Test
  void shouldNotAskTheSameTwoRulesForEverWhenBothNameSomebodyWhoIsAway() {
    replay.take(index++, at(MONDAY + "09:00"), new Input.Qualified(ofAccount("l-1", "ana", false)));
    act(MONDAY + "09:05", "l-1", rejected("ana", "NO_NEED"));
    take(MONDAY + "09:10", new Input.WentAbsent("ana", at("2026-03-03T09:00")));
    replay.take(index++, at(MONDAY + "09:15"), new Input.Qualified(ofAccount("l-1", "ana", false)));

    assertThat(assignments("l-1"))
        .extracting(Assignment::rep, each -> each.match().rule())
        .containsExactly(tuple("ana", "known-account"), tuple("ben", "dach"));
  }

  @Test
  void shouldNeverDropALeadThatComesBackFromTheLastRule() {
    var named = PLAN.replace("rest,             to: {pool: fallback}", "rest, to: {rep: cleo}");
    take(MONDAY + "09:00", new Input.Published(new PlanReader().read("emea.yml", named)));
    qualify(MONDAY + "09:01", "l-1", Level.MQL, "US");
    act(MONDAY + "09:02", "l-1", new Action.HandedBack("cleo"));

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("cleo", "cleo");
  }

  @Test
  void shouldMakeUpForAnAbsenceOnlyAsFarAsThePlanSays() {
    var equal =
        PLAN.replace("weight: 2, maxOpen: 20, maxPerDay: 8, deputy: ben", "weight: 1")
            .replace("rules:", "absences: {sick: {catchUp: 2}, vacation: forfeit}\nrules:");
    take(MONDAY + "09:00", new Input.Published(new PlanReader().read("emea.yml", equal)));
    take(MONDAY + "09:01", new Input.WentAbsent("ana", null, "sick"));
    for (int i = 0; i < 8; i++) {
      qualify(MONDAY + "09:1" + i, "before-" + i, Level.MQL, "DE");
    }
    take(MONDAY + "09:30", new Input.CameBack("ana"));
    for (int i = 0; i < 6; i++) {
      qualify(MONDAY + "09:4" + i, "after-" + i, Level.MQL, "DE");
    }

    assertThat(
            replay.transcript().assignments().stream()
                .filter(each -> each.lead().id().startsWith("after"))
                .map(Assignment::rep))
        .containsExactly("ana", "ana", "ana", "ana", "ben", "ana");
  }

  @Test
  void shouldTakeAnAbsenceThatIsOverAlreadyForNone() {
    take(MONDAY + "09:00", new Input.WentAbsent("cleo", null));
    take(MONDAY + "09:05", new Input.WentAbsent("cleo", at(MONDAY + "09:01")));
    qualify(MONDAY + "09:10", "l-1", Level.MQL, "FR");

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("cleo");
  }

  @Test
  void shouldGiveALeadToItsAccountsOwnerAtAnyHour() {
    replay.take(
        index++, at("2026-03-01T22:00"), new Input.Qualified(ofAccount("l-1", "ana", false)));

    var only = assignments("l-1").getFirst();
    assertThat(only.rep()).isEqualTo("ana");
    assertThat(only.pool()).isNull();
    assertThat(only.clocks().getFirst().due()).isEqualTo(at(MONDAY + "09:15"));
  }

  @Test
  void shouldHoldAtNightAndReleaseHotFirstTheMomentTheShiftStarts() {
    qualify("2026-03-02T08:40", "mql", Level.MQL, "DE");
    qualify("2026-03-02T08:45", "hot", Level.HOT, "DE");
    replay.runUntil(at(MONDAY + "09:00"));

    assertThat(replay.transcript().waits())
        .containsExactly(
            new Transcript.Wait("mql", at("2026-03-02T08:40"), at(MONDAY + "09:00")),
            new Transcript.Wait("hot", at("2026-03-02T08:45"), at(MONDAY + "09:00")));
    assertThat(replay.transcript().assignments())
        .extracting(assignment -> assignment.lead().id(), Assignment::rep)
        .containsExactly(tuple("hot", "ana"), tuple("mql", "ben"));
  }

  @Test
  void shouldAskTheFallbackAfterTheHold() {
    qualify("2026-03-01T12:00", "l-1", Level.MQL, "DE");
    replay.runUntil(at(MONDAY + "09:00"));

    var only = assignments("l-1").getFirst();
    assertThat(only.pool()).isEqualTo("fallback");
    assertThat(only.assignedAt()).isEqualTo(at(MONDAY + "09:00"));
    assertThat(replay.transcript().waits())
        .containsExactly(new Transcript.Wait("l-1", at("2026-03-01T12:00"), at(MONDAY + "09:00")));
  }

  @Test
  void shouldGiveTwoToOneByWeightAndSkipTheDailyCap() {
    for (int i = 0; i < 14; i++) {
      qualify(MONDAY + "09:%02d".formatted(i), "l-" + i, Level.MQL, "DE");
    }

    assertThat(ledger("dach", "ana").received()).isEqualTo(8);
    assertThat(ledger("dach", "ben").received()).isEqualTo(6);
    assertThat(ledger("dach", "ana").skipped()).containsExactly(Map.entry("DAILY_CAP", 2));
  }

  @Test
  void shouldCountTheDailyCapByTheRepsOwnDay() {
    for (int i = 0; i < 12; i++) {
      qualify(MONDAY + "09:%02d".formatted(i), "l-" + i, Level.MQL, "DE");
    }
    qualify("2026-03-03T09:00", "l-new", Level.MQL, "DE");

    assertThat(assignments("l-new")).extracting(Assignment::rep).containsExactly("ana");
  }

  @Test
  void shouldStateExactEntitlements() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");

    assertThat(ledger("dach", "ana").entitled()).isEqualTo("2/3");
    assertThat(ledger("dach", "ben").entitled()).isEqualTo("1/3");
  }

  @Test
  void shouldMoveUnansweredLeadsToTheDeputyAndKeepConversations() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    qualify(MONDAY + "09:01", "l-2", Level.MQL, "DE");
    qualify(MONDAY + "09:02", "l-3", Level.MQL, "DE");
    act(MONDAY + "09:03", "l-1", new Action.Touched("ana", "call"));
    take(MONDAY + "10:00", new Input.WentAbsent("ana", at("2026-03-04T00:00")));

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("ana");
    assertThat(assignments("l-3")).extracting(Assignment::rep).containsExactly("ana", "ben");
    assertThat(lastDecision().sentence()).isEqualTo("ben, because ana is absent.");
    assertThat(assignments("l-3").getLast().clocks().getFirst().due())
        .isEqualTo(at(MONDAY + "15:00"));
  }

  /** Worked example 5 of the specification's clocks. */
  @Test
  void shouldBeDueOnWednesdayWhenTheRepIsAwayOnTuesdayAndTheLeadStays() {
    qualify(MONDAY + "17:50", "l-1", Level.HOT, "FR");
    take("2026-03-03T00:00", new Input.WentAbsent("cleo", at("2026-03-04T00:00")));

    assertThat(assignments("l-1")).hasSize(1);
    assertThat(assignments("l-1").getFirst().clocks().getFirst().due())
        .isEqualTo(at("2026-03-04T09:05"));
  }

  @Test
  void shouldFindTheDueTimeAnewWhenSomebodyComesBackEarlier() {
    take(MONDAY + "09:00", new Input.WentAbsent("cleo", at("2026-03-05T00:00")));
    qualify(MONDAY + "09:10", "l-1", Level.HOT, "FR");
    take("2026-03-03T10:00", new Input.CameBack("cleo"));

    assertThat(replay.transcript().waits())
        .containsExactly(new Transcript.Wait("l-1", at(MONDAY + "09:10"), at("2026-03-03T10:00")));
    assertThat(assignments("l-1").getFirst().clocks().getFirst().due())
        .isEqualTo(at("2026-03-03T10:15"));
  }

  @Test
  void shouldRecycleAndComeBackToTheLastOwner() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:30", "l-1", rejected("ana", "NO_NEED"));
    qualify("2026-03-03T09:00", "l-2", Level.MQL, "DE");
    qualify("2026-03-03T10:00", "l-1", Level.HOT, "DE");

    assertThat(replay.transcript().recycled())
        .containsExactly(new Transcript.Recycled("l-1", RejectionCode.NO_NEED, null));
    assertThat(assignments("l-1"))
        .extracting(Assignment::rep, Assignment::state, each -> each.match().rule())
        .containsExactly(
            tuple("ana", AssignmentState.REJECTED, "dach"),
            tuple("ana", AssignmentState.OPEN, "open-assignment"));
  }

  @Test
  void shouldLetALeadThatIsTooEarlyRestUntilItsDate() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    var until = at("2026-03-10T09:00");
    act(MONDAY + "09:30", "l-1", new Action.Rejected("ana", "TIMING", until, null));
    qualify("2026-03-05T10:00", "l-1", Level.HOT, "DE");
    replay.runUntil(at("2026-03-09T18:00"));
    assertThat(assignments("l-1")).hasSize(1);

    replay.runUntil(until);

    assertThat(replay.transcript().recycled())
        .containsExactly(new Transcript.Recycled("l-1", RejectionCode.TIMING, until));
    assertThat(assignments("l-1")).hasSize(2);
    assertThat(assignments("l-1").getLast().rep()).isEqualTo("ana");
    assertThat(assignments("l-1").getLast().assignedAt()).isEqualTo(until);
  }

  @Test
  void shouldNotAskForARepAfterARestInWhichNothingHappened() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(
        MONDAY + "09:30",
        "l-1",
        new Action.Rejected("ana", "TIMING", at("2026-03-10T09:00"), null));
    replay.runUntil(at("2026-03-20T09:00"));

    assertThat(assignments("l-1")).hasSize(1);
  }

  @Test
  void shouldCloseADuplicate() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:30", "l-1", new Action.Rejected("ana", "DUPLICATE", null, "l-0"));

    assertThat(assignments("l-1"))
        .extracting(Assignment::state)
        .containsExactly(AssignmentState.CLOSED);
    assertThat(replay.transcript().recycled()).isEmpty();
  }

  @Test
  void shouldGiveALeadThatIsHandedBackToSomebodyWhoHasNotHadIt() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:10", "l-1", new Action.HandedBack("ana"));
    act(MONDAY + "09:20", "l-1", new Action.HandedBack("ben"));

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("ana", "ben");
    assertThat(replay.transcript().waits())
        .containsExactly(new Transcript.Wait("l-1", at(MONDAY + "09:20"), null));
  }

  @Test
  void shouldAskTheRulesAgainWhenAnAccountsOwnerHandsTheLeadBack() {
    replay.take(index++, at(MONDAY + "09:00"), new Input.Qualified(ofAccount("l-1", "ana", false)));
    act(MONDAY + "09:10", "l-1", new Action.HandedBack("ana"));

    assertThat(assignments("l-1"))
        .extracting(each -> each.match().rule())
        .containsExactly("known-account", "dach");
  }

  @Test
  void shouldReassignByHandWithinTheTeam() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:10", "l-1", new Action.Reassigned("cleo"));
    act(MONDAY + "09:20", "l-1", new Action.Reassigned("zoe"));

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("ana", "cleo");
    assertThat(replay.transcript().refused())
        .extracting(Transcript.Refused::index, Transcript.Refused::code)
        .containsExactly(tuple(2, Outcome.Code.UNKNOWN_REP));
  }

  @Test
  void shouldCloseWhatIsWonOrLost() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:10", "l-1", new Action.Reported("ana", "SQL"));
    assertThat(assignments("l-1").getFirst().state()).isEqualTo(AssignmentState.ACCEPTED);

    act(MONDAY + "09:20", "l-1", new Action.Reported("ana", "WON"));

    assertThat(assignments("l-1").getFirst().state()).isEqualTo(AssignmentState.CLOSED);
    assertThat(lastDecision().sentence()).isEqualTo("Closed, because ana reported WON.");
  }

  @Test
  void shouldRefuseWhatCannotBe() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    act(MONDAY + "09:01", "l-1", new Action.Accepted("ben"));
    act(MONDAY + "09:02", "l-1", rejected("ana", null));
    act(MONDAY + "09:03", "l-1", rejected("ana", "DULL"));
    act(MONDAY + "09:04", "l-1", rejected("ana", "TIMING"));
    act(MONDAY + "09:05", "l-1", rejected("ana", "DUPLICATE"));
    act(MONDAY + "09:06", "l-2", new Action.Accepted("ana"));
    take(MONDAY + "09:07", new Input.WentAbsent("zoe", null));

    assertThat(replay.transcript().refused())
        .extracting(Transcript.Refused::index, Transcript.Refused::code)
        .containsExactly(
            tuple(1, Outcome.Code.NOT_YOUR_LEAD),
            tuple(2, Outcome.Code.REJECTION_CODE_EXPECTED),
            tuple(3, Outcome.Code.REJECTION_CODE_EXPECTED),
            tuple(4, Outcome.Code.DATE_EXPECTED),
            tuple(5, Outcome.Code.DUPLICATE_EXPECTED),
            tuple(6, Outcome.Code.NO_SUCH_ASSIGNMENT),
            tuple(7, Outcome.Code.UNKNOWN_REP));
  }

  @Test
  void shouldMoveLeadsOfARepWhoIsNoLongerInTheTeam() {
    qualify(MONDAY + "09:00", "l-1", Level.MQL, "DE");
    var without =
        PLAN.replaceAll("(?m)^ +- \\{id: ana,.*\\n", "")
            .replace("[ana, ben]", "[ben]")
            .replace("[ben, ana]", "[ben]")
            .replace("version: 7", "version: 8");
    take(MONDAY + "10:00", new Input.Published(new PlanReader().read("emea.yml", without)));

    assertThat(assignments("l-1")).extracting(Assignment::rep).containsExactly("ana", "ben");
    assertThat(lastDecision().sentence()).isEqualTo("ben, because ana is no longer in the team.");
    assertThat(lastDecision().planVersion()).isEqualTo(8);
  }

  @Test
  void shouldAskTheRulesAgainForLeadsThatWaitForAPoolThatIsGone() {
    qualify("2026-03-01T12:00", "l-1", Level.MQL, "FR");
    var without =
        PLAN.replaceAll("(?m)^ +- \\{id: solo, members.*\\n", "")
            .replaceAll("(?m)^ +- \\{id: solo, +when.*\\n", "")
            .replace("version: 7", "version: 8");
    take("2026-03-01T13:00", new Input.Published(new PlanReader().read("emea.yml", without)));
    replay.runUntil(at(MONDAY + "09:00"));

    assertThat(assignments("l-1"))
        .extracting(Assignment::pool, Assignment::assignedAt)
        .containsExactly(tuple("fallback", at(MONDAY + "09:00")));
  }

  @Test
  void shouldFindDueTimesAnewWhenACalendarChanges() {
    qualify(MONDAY + "17:50", "l-1", Level.HOT, "FR");
    var longer = PLAN.replace("13:30-18:00", "13:30-20:00").replace("version: 7", "version: 8");
    take(MONDAY + "17:55", new Input.Published(new PlanReader().read("emea.yml", longer)));

    assertThat(assignments("l-1").getFirst().clocks().getFirst().due())
        .isEqualTo(at(MONDAY + "18:05"));
  }

  private void qualify(String at, String leadId, Level level, String country) {
    take(at, new Input.Qualified(lead(leadId, level, at(at), country, Map.of())));
  }

  private void act(String at, String leadId, Action action) {
    take(at, new Input.Acted(leadId, action));
  }

  private void take(String at, Input input) {
    replay.take(index++, at(at), input);
  }

  private static Action rejected(String rep, @org.jspecify.annotations.Nullable String code) {
    return new Action.Rejected(rep, code, null, null);
  }

  private static Lead ofAccount(String leadId, String owner, boolean key) {
    Map<String, Object> account = Map.of("known", true, "key", key, "owner", owner);
    return lead(leadId, Level.HOT, at(MONDAY + "09:00"), "DE", account);
  }

  private static Lead lead(
      String id, Level level, Instant at, String country, Map<String, Object> account) {
    return new Lead(id, level, 80, at, "web", Map.of("country", country), Map.of(), account);
  }

  private List<Assignment> assignments(String leadId) {
    return replay.transcript().assignments().stream()
        .filter(assignment -> assignment.lead().id().equals(leadId))
        .toList();
  }

  private DecisionEntry lastDecision() {
    return replay.transcript().decisions().getLast();
  }

  private LedgerEntry ledger(String pool, String rep) {
    return LedgerEntry.of(plan.team("inbound").orElseThrow(), replay.header("inbound")).stream()
        .filter(entry -> entry.pool().equals(pool) && entry.rep().equals(rep))
        .findFirst()
        .orElseThrow();
  }

  /** An instant by the clock on the wall in Berlin. */
  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
  }
}
