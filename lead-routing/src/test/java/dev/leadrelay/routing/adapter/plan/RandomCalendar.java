package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.adapter.holidays.PublicHolidays;
import dev.leadrelay.routing.domain.calendar.Absence;
import dev.leadrelay.routing.domain.calendar.DaysOff;
import dev.leadrelay.routing.domain.calendar.WorkingTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A random calendar with random absences, both as a plan says it and as what it means to someone
 * who reads it literally.
 */
record RandomCalendar(
    ZoneId zone, List<Entry> entries, String holidays, DaysOff off, List<Absence> absences) {

  /** Northern and southern summer time, half an hour of it, and none; odd offsets; midnights. */
  static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "America/St_Johns",
          "Australia/Sydney",
          "Australia/Lord_Howe",
          "Pacific/Chatham",
          "America/Santiago",
          "Africa/Cairo",
          "Africa/Casablanca",
          "Asia/Kathmandu",
          "Asia/Kolkata",
          "Asia/Tokyo",
          "UTC");

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final List<String> PLACES = List.of("DE-BE", "US", "AU-NSW", "JP", "");
  private static final int DAY = 24 * 60;

  /**
   * One block on the days from {@code first} to {@code last}, 0 to 6; over midnight if it ends
   * early.
   */
  record Entry(int first, int last, int start, int end) {

    String text() {
      return "%s-%s: [\"%02d:%02d-%02d:%02d\"]"
          .formatted(DAYS.get(first), DAYS.get(last), start / 60, start % 60, end / 60, end % 60);
    }

    boolean covers(int day, int minute) {
      return start < end
          ? isOn(day) && minute >= start && minute < end
          : (isOn(day) && minute >= start) || (isOn((day + 6) % 7) && minute < end);
    }

    private boolean isOn(int day) {
      return first <= last ? day >= first && day <= last : day >= first || day <= last;
    }
  }

  /** Absences lie in the {@code days} after an instant and begin and end with a minute. */
  static RandomCalendar next(Random random, Instant near, int days) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      entries.add(entry(random, i));
    }
    List<Absence> absences = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      var from = near.plusSeconds(60L * random.nextInt(days * DAY));
      absences.add(new Absence(from, from.plusSeconds(60L * (1 + random.nextInt(3 * DAY)))));
    }
    var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    var place = PLACES.get(random.nextInt(PLACES.size()));
    DaysOff off = place.isEmpty() ? DaysOff.NONE : PublicHolidays.of(place).orElseThrow();
    return new RandomCalendar(zone, entries, place, off, absences);
  }

  /** Often in the small hours, where the clocks are moved; distinct first days, as keys must be. */
  private static Entry entry(Random random, int first) {
    int start = random.nextBoolean() ? random.nextInt(DAY) : random.nextInt(4 * 60);
    int end = random.nextInt(3) == 0 ? DAY : random.nextInt(DAY);
    int last = random.nextInt(7);
    return new Entry(first, last, start, start == end ? end + 1 : end);
  }

  WorkingTime read() {
    var hours = entries.stream().map(Entry::text).collect(Collectors.joining(", "));
    var yaml =
        """
        id: random
        version: 1
        calendars:
          some: {zone: %s, hours: {%s}%s}
        teams:
          - id: one
            reps: [{id: ana, calendar: some}]
            pools: [{id: all, members: [ana]}]
        rules: [{id: rest, to: {pool: all}}]
        """
            .formatted(zone, hours, holidays.isEmpty() ? "" : ", holidays: " + holidays);
    var team = new PlanReader().read("random.yml", yaml).teams().getFirst();
    return WorkingTime.except(absences, team.reps().getFirst().hours());
  }

  /** Whether the clock on the wall shows a time of work. */
  boolean worksAt(Instant instant) {
    var local = LocalDateTime.ofInstant(instant, zone);
    int day = local.getDayOfWeek().getValue() - 1;
    int minute = local.getHour() * 60 + local.getMinute();
    return !off.includes(local.toLocalDate())
        && entries.stream().anyMatch(entry -> entry.covers(day, minute))
        && absences.stream().noneMatch(absence -> absence.covers(instant));
  }
}
