package dev.leadrelay.routing.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.replay.Input.Action;
import org.junit.jupiter.api.Test;

/** What owners of accounts get, tried as RevOps try it. */
class AccountReplayTest extends ReplayStage {

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
  void shouldGiveALeadToItsAccountsOwnerAtAnyHour() {
    replay.take(
        index++, at("2026-03-01T22:00"), new Input.Qualified(ofAccount("l-1", "ana", false)));

    var only = assignments("l-1").getFirst();
    assertThat(only.rep()).isEqualTo("ana");
    assertThat(only.pool()).isNull();
    assertThat(only.clocks().getFirst().due()).isEqualTo(at(MONDAY + "09:15"));
  }

  @Test
  void shouldAskTheRulesAgainWhenAnAccountsOwnerHandsTheLeadBack() {
    replay.take(index++, at(MONDAY + "09:00"), new Input.Qualified(ofAccount("l-1", "ana", false)));
    act(MONDAY + "09:10", "l-1", new Action.HandedBack("ana"));

    assertThat(assignments("l-1"))
        .extracting(each -> each.match().rule())
        .containsExactly("known-account", "dach");
  }
}
