package dev.leadrelay.stack.domain.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The column that says when a row happened.
 *
 * @param column its name
 * @param format how a time is written in it
 * @param zone the zone it is meant in, where the cell names none
 */
public record TimeColumn(String column, DateTimeFormatter format, ZoneId zone) {

  /** When a row happened; empty where it does not say. A bare date is its first instant. */
  Optional<Instant> read(Row row) throws UnreadableRowException {
    var cell = row.cell(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      var time =
          format.parseBest(cell.get(), ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(
          switch (time) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate date -> date.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("neither a date nor a time");
          });
    } catch (DateTimeException e) {
      throw new UnreadableRowException(
          "Expected a time in column '%s', but got '%s'.".formatted(column, cell.get()));
    }
  }
}
