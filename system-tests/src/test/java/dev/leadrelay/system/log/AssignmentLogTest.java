package dev.leadrelay.system.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentEventKind;
import dev.leadrelay.schemas.AssignmentState;
import dev.leadrelay.schemas.Level;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker itself must find what it is there to find. */
class AssignmentLogTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void shouldFindNoFaultInAReroute() {
    var log =
        new AssignmentLog(
            List.of(
                step("a-1", 1, "ana", 1, AssignmentEventKind.OPENED, AssignmentState.OPEN),
                step("a-1", 2, "ana", 1, AssignmentEventKind.EXPIRED, AssignmentState.EXPIRED),
                step("a-2", 1, "ben", 2, AssignmentEventKind.OPENED, AssignmentState.OPEN)));

    assertThat(log.faults()).isEmpty();
    assertThat(log.held()).isEqualTo(1);
  }

  @Test
  void shouldFindALeadWithTwoOwners() {
    var log =
        new AssignmentLog(
            List.of(
                step("a-1", 1, "ana", 1, AssignmentEventKind.OPENED, AssignmentState.OPEN),
                step("a-2", 1, "ben", 2, AssignmentEventKind.OPENED, AssignmentState.OPEN)));

    assertThat(log.faults()).singleElement().asString().contains("two owners");
  }

  @Test
  void shouldFindAStepToldTwice() {
    var opened = step("a-1", 1, "ana", 1, AssignmentEventKind.OPENED, AssignmentState.OPEN);

    assertThat(new AssignmentLog(List.of(opened, opened)).faults())
        .singleElement()
        .asString()
        .contains("expected step 2");
  }

  @Test
  void shouldFindARerouteToAFormerHolder() {
    var log =
        new AssignmentLog(
            List.of(
                step("a-1", 1, "ana", 1, AssignmentEventKind.OPENED, AssignmentState.OPEN),
                step("a-1", 2, "ana", 1, AssignmentEventKind.EXPIRED, AssignmentState.EXPIRED),
                step("a-2", 1, "ana", 2, AssignmentEventKind.OPENED, AssignmentState.OPEN)));

    assertThat(log.faults()).singleElement().asString().contains("had it before");
  }

  private static AssignmentEvent step(
      String id,
      int sequence,
      String rep,
      int attempt,
      AssignmentEventKind kind,
      AssignmentState state) {
    return AssignmentEvent.newBuilder()
        .setAssignmentId(id)
        .setLeadId("lead-1")
        .setSequence(sequence)
        .setKind(kind)
        .setState(state)
        .setAt(NINE)
        .setAssignedAt(NINE)
        .setQualifiedAt(NINE)
        .setRep(rep)
        .setTeam("inbound")
        .setRule("rest")
        .setLevel(Level.MQL)
        .setScore(70)
        .setReason("Because.")
        .setAttempt(attempt)
        .setClocks(List.of())
        .setPlanId("test")
        .setPlanVersion(1)
        .build();
  }
}
