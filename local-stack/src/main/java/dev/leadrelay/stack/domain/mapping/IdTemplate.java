package dev.leadrelay.stack.domain.mapping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an event, made from its row alone, so that a row imported twice is the same event.
 *
 * @param text what it is, with {@code {Column}} for a cell
 */
public record IdTemplate(String text) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

  public IdTemplate {
    if (!PLACE.matcher(text).find()) {
      throw new IllegalArgumentException(
          "Expected an id with a {Column} in it, but got '%s': all rows would be the same event"
              .formatted(text));
    }
  }

  String of(Row row) throws UnreadableRowException {
    for (var column : columns()) {
      if (row.cell(column).isEmpty()) {
        throw new UnreadableRowException(
            "Expected a cell in column '%s', which the event's id is made of, but it says nothing."
                .formatted(column));
      }
    }
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(row.cell(place.group(1)).orElseThrow()));
  }

  /** The columns that it is made of. */
  public List<String> columns() {
    return PLACE.matcher(text).results().map(place -> place.group(1)).toList();
  }
}
