package dev.leadrelay.routing.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.account.Account;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.replay.Input.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What owners of accounts get, tried as RevOps try it. */
class AccountReplayTest extends ReplayStage {

  private static final Plan COUNTRY_FIRST =
      new PlanReader()
          .read(
              "emea.yml",
              PLAN.replace("version: 7", "version: 8\naccounts: {tieBreakers: [country, name]}"));

  private static final List<Account> ACCOUNTS =
      List.of(
          new Account("acme.com", "Acme GmbH", "ana", false, "DE"),
          new Account("acme.com", "Acme Robotics Inc", "cleo", false, "US"));

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
  void shouldChooseOneOfSeveralAccountsByTheTieBreakersOfThePlan() {
    take(MONDAY + "09:00", roboticsInGermany("l-1"));
    var byName = lastDecision();
    take(MONDAY + "09:01", new Input.Published(COUNTRY_FIRST));
    take(MONDAY + "09:02", roboticsInGermany("l-2"));
    var byCountry = lastDecision();

    assertThat(byName.sentence())
        .isEqualTo(
            "cleo, because rule known-account names this rep: cleo owns the account; of the 2"
                + " companies at acme.com it is Acme Robotics Inc, whose name is the most like the"
                + " lead's.");
    assertThat(byName.inputs()).containsEntry("account.owner", "cleo");
    assertThat(byCountry.sentence())
        .isEqualTo(
            "ana, because rule known-account names this rep: ana owns the account; of the 2"
                + " companies at acme.com it is Acme GmbH, which is in the lead's country, DE.");
    assertThat(byCountry.inputs()).containsEntry("account.owner", "ana");
  }

  @Test
  void shouldChooseTheAccountAnewWhenTheRulesAreAskedAgainUnderANewerPlan() {
    take(MONDAY + "09:00", roboticsInGermany("l-1"));
    take(MONDAY + "09:01", new Input.Published(COUNTRY_FIRST));
    act(MONDAY + "09:02", "l-1", new Action.HandedBack("cleo"));

    assertThat(lastDecision().inputs())
        .containsEntry("account.name", "Acme GmbH")
        .containsEntry("account.owner", "ana");
  }

  @Test
  void shouldAskTheRulesAgainWhenAnAccountsOwnerHandsTheLeadBack() {
    replay.take(index++, at(MONDAY + "09:00"), new Input.Qualified(ofAccount("l-1", "ana", false)));
    act(MONDAY + "09:10", "l-1", new Action.HandedBack("ana"));

    assertThat(assignments("l-1"))
        .extracting(each -> each.match().rule())
        .containsExactly("known-account", "dach");
  }

  private static Input roboticsInGermany(String leadId) {
    var company = Map.<String, Object>of("domain", "acme.com", "name", "Acme Robotics");
    var lead =
        new Lead(
            leadId,
            Level.HOT,
            80,
            at(MONDAY + "09:00"),
            "web",
            Map.of("country", "DE"),
            company,
            Map.of());
    return new Input.Qualified(lead, ACCOUNTS, true, false);
  }
}
