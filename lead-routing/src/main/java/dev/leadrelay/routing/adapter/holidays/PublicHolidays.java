package dev.leadrelay.routing.adapter.holidays;

import static de.focus_shift.jollyday.core.HolidayType.PUBLIC_HOLIDAY;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.leadrelay.routing.domain.calendar.DaysOff;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The public holidays of a country, or of a part of it, as days off. */
public final class PublicHolidays implements DaysOff {

  private final String place;
  private final HolidayManager manager;
  private final String[] parts;
  private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

  private PublicHolidays(String place, HolidayManager manager, String[] parts) {
    this.place = place;
    this.manager = manager;
    this.parts = parts;
  }

  /**
   * The holidays of a place; empty when it is not known.
   *
   * @param place country, and parts of it from large to small: {@code AT}, {@code DE-BE}, {@code
   *     DE-BY-AG}
   */
  public static Optional<PublicHolidays> of(String place) {
    var codes = place.toLowerCase(Locale.ROOT).split("-", -1);
    if (!HolidayManager.getSupportedCalendarCodes().contains(codes[0].toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    var manager = HolidayManager.getInstance(ManagerParameters.create(codes[0]));
    var parts = Arrays.copyOfRange(codes, 1, codes.length);
    return knows(manager.getCalendarHierarchy(), parts)
        ? Optional.of(new PublicHolidays(place, manager, parts))
        : Optional.empty();
  }

  /** The library itself takes an unknown part of a country for the whole of it. */
  private static boolean knows(CalendarHierarchy country, String[] parts) {
    var at = country;
    for (var part : parts) {
      at = at.getChildren().get(part);
      if (at == null) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean includes(LocalDate date) {
    return byYear.computeIfAbsent(date.getYear(), this::holidays).contains(date);
  }

  private Set<LocalDate> holidays(int year) {
    return manager.getHolidays(Year.of(year), PUBLIC_HOLIDAY, parts).stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PublicHolidays holidays && place.equals(holidays.place);
  }

  @Override
  public int hashCode() {
    return place.hashCode();
  }
}
