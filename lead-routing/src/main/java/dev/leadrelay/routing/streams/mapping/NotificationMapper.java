package dev.leadrelay.routing.streams.mapping;

import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.Clock;
import dev.leadrelay.routing.domain.desk.Moment;
import dev.leadrelay.schemas.Notification;
import dev.leadrelay.schemas.NotificationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What reps and managers are told. */
final class NotificationMapper {

  private NotificationMapper() {}

  static Notification assigned(Assignment assignment) {
    var text = "A %s lead is yours.".formatted(assignment.lead().level());
    return toRep(NotificationKind.LEAD_ASSIGNED, assignment, assignment.assignedAt(), text, "");
  }

  static Notification changed(Assignment assignment, Instant at) {
    var text = "The due time of your %s lead has changed.".formatted(assignment.lead().level());
    var step = "-changed-" + assignment.sequence();
    return toRep(NotificationKind.REMINDER, assignment, at, text, step);
  }

  static Notification reminded(Assignment assignment, Clock clock, Moment moment) {
    var text = "%d %% of the time for %s has passed.".formatted(moment.percent(), clock.sla());
    return toRep(
        NotificationKind.REMINDER, assignment, moment.at(), text, idOf(clock, moment.percent()));
  }

  static Notification breached(Assignment assignment, Clock clock, Moment moment, String whom) {
    var text =
        "The time for %s has passed without an answer by %s."
            .formatted(clock.sla(), assignment.rep());
    return told(
        NotificationKind.BREACH,
        assignment,
        whom,
        moment.at(),
        text,
        idOf(clock, moment.percent()));
  }

  static Notification takenAway(Assignment assignment, Instant at) {
    return toRep(
        NotificationKind.LEAD_TAKEN_AWAY, assignment, at, "The lead is no longer yours.", "");
  }

  private static String idOf(Clock clock, int percent) {
    return "-%s-%d".formatted(clock.sla(), percent);
  }

  private static Notification toRep(
      NotificationKind kind, Assignment assignment, Instant at, String text, String suffix) {
    return told(kind, assignment, assignment.rep(), at, text, suffix);
  }

  private static Notification told(
      NotificationKind kind,
      Assignment assignment,
      String whom,
      Instant at,
      String text,
      String suffix) {
    var lead = assignment.lead();
    boolean stillTheirs = kind != NotificationKind.LEAD_TAKEN_AWAY;
    return Notification.newBuilder()
        .setNotificationId("%s-%s%s-%s".formatted(assignment.id(), kind, suffix, whom))
        .setRepId(whom)
        .setKind(kind)
        .setAt(at)
        .setLeadId(lead.id())
        .setAssignmentId(assignment.id())
        .setRep(assignment.rep())
        .setText(text)
        .setReason(assignment.reason())
        .setDue(nextDue(assignment))
        .setLevel(Symbols.toAvro(lead.level()))
        .setScore(lead.score())
        .setPerson(stillTheirs ? ProfileMapper.toAvroPerson(lead.person()) : null)
        .setCompany(stillTheirs ? ProfileMapper.toAvroCompany(lead.company()) : null)
        .build();
  }

  private static @Nullable Instant nextDue(Assignment assignment) {
    return assignment.clocks().stream()
        .filter(clock -> !clock.moments().isEmpty())
        .map(Clock::due)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
