package dev.leadrelay.routing.adapter.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

  @ParameterizedTest
  @CsvSource({
    "DE-BE, 2026-04-03, true", // Good Friday
    "DE-BE, 2026-04-06, true", // Easter Monday
    "DE-BE, 2026-03-08, true", // Women's Day, in Berlin
    "DE, 2026-03-08, false",
    "DE-BY, 2026-01-06, true", // Epiphany, in Bavaria
    "DE-BE, 2026-01-06, false",
    "DE-BY-AG, 2026-08-08, true", // Peace Festival, in Augsburg
    "AT, 2026-10-26, true",
    "US, 2026-11-26, true", // Thanksgiving
    "GB, 2026-08-31, false", // Summer bank holiday, not in Scotland
    "GB-ENG, 2026-08-31, true",
    "de-be, 2027-03-26, true"
  })
  void shouldKnowTheHolidaysOfAPlace(String place, LocalDate date, boolean holiday) {
    assertThat(PublicHolidays.of(place).orElseThrow().includes(date)).isEqualTo(holiday);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ZZ", "DE-", "DE-ZZ", "DE-BE-BE", "Germany"})
  void shouldNotTakeAnUnknownPlaceForItsCountry(String place) {
    assertThat(PublicHolidays.of(place)).isEmpty();
  }

  @Test
  void shouldBeEqualForTheSamePlace() {
    assertThat(PublicHolidays.of("DE-BE")).isEqualTo(PublicHolidays.of("DE-BE"));
    assertThat(PublicHolidays.of("DE-BE")).isNotEqualTo(PublicHolidays.of("DE-BY"));
  }
}
