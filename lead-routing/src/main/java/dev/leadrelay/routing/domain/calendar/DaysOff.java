package dev.leadrelay.routing.domain.calendar;

import java.time.LocalDate;
import java.util.Set;

/** Days on which nobody with a calendar works: public holidays and the like. */
@FunctionalInterface
public interface DaysOff {

  DaysOff NONE = of(Set.of());

  boolean includes(LocalDate date);

  /** The given days. */
  static DaysOff of(Set<LocalDate> dates) {
    return new Listed(Set.copyOf(dates));
  }

  /** The days of both. */
  static DaysOff both(DaysOff some, DaysOff others) {
    if (others.equals(NONE)) {
      return some;
    }
    return some.equals(NONE) ? others : new Either(some, others);
  }

  /** Days that are told one by one. */
  record Listed(Set<LocalDate> dates) implements DaysOff {

    @Override
    public boolean includes(LocalDate date) {
      return dates.contains(date);
    }
  }

  /** Days of two kinds. */
  record Either(DaysOff some, DaysOff others) implements DaysOff {

    @Override
    public boolean includes(LocalDate date) {
      return some.includes(date) || others.includes(date);
    }
  }
}
