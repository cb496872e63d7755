package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.calendar.WorkingTime;
import dev.leadrelay.routing.domain.plan.Rep;
import java.time.Instant;
import java.time.LocalDate;

/** When the reps of a team really work: their calendars without their absences. */
final class Presence {

  private Presence() {}

  static WorkingTime hours(DeskView desk, Rep rep) {
    return WorkingTime.except(desk.absences(rep.id()), rep.hours());
  }

  /** The day of an instant in a rep's zone. */
  static LocalDate dateOf(Rep rep, Instant instant) {
    return rep.hours().dateOf(instant);
  }

  /** When the next day begins in a rep's zone. */
  static Instant nextDay(Rep rep, Instant instant) {
    return dateOf(rep, instant).plusDays(1).atStartOfDay(rep.hours().zone()).toInstant();
  }

  static boolean isAbsent(DeskView desk, String rep, Instant now) {
    for (var absence : desk.absences(rep)) {
      if (absence.covers(now)) {
        return true;
      }
    }
    return false;
  }
}
