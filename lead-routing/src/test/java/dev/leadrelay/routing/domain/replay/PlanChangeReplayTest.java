package dev.leadrelay.routing.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.lead.Level;
import org.junit.jupiter.api.Test;

/** What a newer plan does to leads that are being worked, tried as RevOps try it. */
class PlanChangeReplayTest extends ReplayStage {

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
}
