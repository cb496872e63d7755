package dev.leadrelay.sla.domain.tally;

/** How often a kind of clock reminded, and how often it ran out. */
public record ClockTally(long reminders, long breaches) {

  public static final ClockTally ZERO = new ClockTally(0, 0);

  static ClockTally of(Breach.Kind kind) {
    return switch (kind) {
      case AT_RISK -> new ClockTally(1, 0);
      case BREACHED -> new ClockTally(0, 1);
    };
  }

  ClockTally plus(ClockTally other) {
    return new ClockTally(reminders + other.reminders, breaches + other.breaches);
  }

  ClockTally negated() {
    return new ClockTally(-reminders, -breaches);
  }
}
