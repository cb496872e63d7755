package dev.leadrelay.routing.streams.mapping;

import dev.leadrelay.routing.domain.book.BookEntry;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import dev.leadrelay.routing.domain.desk.ClockState;
import dev.leadrelay.routing.domain.desk.RejectionCode;
import dev.leadrelay.routing.domain.lead.Attributes;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.plan.ClockKind;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentEventKind;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Assignments on their topic, and what the book shows of them. */
public final class AssignmentMapper {

  private AssignmentMapper() {}

  static AssignmentEvent rejected(Assignment assignment, RejectionCode code, Instant at) {
    return toAvro(AssignmentEventKind.REJECTED, assignment, code.name(), at);
  }

  static AssignmentEvent toAvro(AssignmentEventKind kind, Assignment assignment, Instant at) {
    return toAvro(kind, assignment, null, at);
  }

  private static AssignmentEvent toAvro(
      AssignmentEventKind kind, Assignment assignment, @Nullable String rejection, Instant at) {
    var lead = assignment.lead();
    return AssignmentEvent.newBuilder()
        .setAssignmentId(assignment.id())
        .setLeadId(lead.id())
        .setSequence(assignment.sequence())
        .setKind(kind)
        .setState(Symbols.toAvro(assignment.state()))
        .setAt(at)
        .setAssignedAt(assignment.assignedAt())
        .setQualifiedAt(lead.qualifiedAt())
        .setFirstTouchAt(assignment.firstTouchAt())
        .setRep(assignment.rep())
        .setTeam(assignment.team())
        .setPool(assignment.pool())
        .setRule(assignment.match().rule())
        .setLevel(Symbols.toAvro(lead.level()))
        .setScore(lead.score())
        .setSource(lead.source())
        .setReason(assignment.reason())
        .setAttempt(assignment.attempt())
        .setPreviousRep(assignment.previousRep().orElse(null))
        .setRejection(rejection)
        .setClocks(assignment.clocks().stream().map(Symbols::toAvro).toList())
        .setPlanId(assignment.planId())
        .setPlanVersion(assignment.planVersion())
        .setQualificationsSeen(assignment.seen())
        .build();
  }

  /**
   * An assignment as it is shown.
   *
   * @param lead whom the rep is to reach; null when that is not known
   */
  public static BookEntry toBook(AssignmentEvent event, @Nullable Lead lead) {
    return new BookEntry(
        event.getAssignmentId(),
        event.getLeadId(),
        event.getRep(),
        event.getTeam(),
        event.getPool(),
        event.getRule(),
        state(event.getState()),
        SignalMapper.toDomain(event.getLevel()),
        event.getScore(),
        event.getSource(),
        event.getQualifiedAt(),
        event.getAssignedAt(),
        event.getFirstTouchAt(),
        event.getAt(),
        event.getAttempt(),
        event.getPreviousRep(),
        event.getRejection(),
        null,
        event.getReason(),
        event.getClocks().stream().map(AssignmentMapper::shown).toList(),
        contact(lead),
        lead == null ? null : (String) lead.company().get("name"));
  }

  private static Map<String, String> contact(@Nullable Lead lead) {
    var contact = new TreeMap<String, String>();
    if (lead != null) {
      for (var name : Attributes.CONTACT) {
        var value = lead.person().get(name);
        if (value != null) {
          contact.put(name, value.toString());
        }
      }
    }
    return contact;
  }

  private static AssignmentState state(dev.leadrelay.schemas.AssignmentState state) {
    return switch (state) {
      case OPEN -> AssignmentState.OPEN;
      case ACCEPTED -> AssignmentState.ACCEPTED;
      case REJECTED -> AssignmentState.REJECTED;
      case EXPIRED -> AssignmentState.EXPIRED;
      case CLOSED, UNKNOWN -> AssignmentState.CLOSED;
    };
  }

  private static BookEntry.ShownClock shown(dev.leadrelay.schemas.Clock clock) {
    var kind =
        clock.getKind() == dev.leadrelay.schemas.ClockKind.DECISION
            ? ClockKind.DECISION
            : ClockKind.FIRST_TOUCH;
    return new BookEntry.ShownClock(clock.getSla(), kind, clock.getDue(), state(clock.getState()));
  }

  private static ClockState state(dev.leadrelay.schemas.ClockState state) {
    return switch (state) {
      case RUNNING -> ClockState.RUNNING;
      case MET -> ClockState.MET;
      case BREACHED -> ClockState.BREACHED;
      case CANCELLED, UNKNOWN -> ClockState.CANCELLED;
    };
  }
}
