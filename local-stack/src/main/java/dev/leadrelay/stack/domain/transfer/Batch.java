package dev.leadrelay.stack.domain.transfer;

import dev.leadrelay.stack.domain.mapping.Mapped;
import dev.leadrelay.stack.domain.mapping.OutgoingEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that travel in one request. A row is never split, so that its events arrive in their order.
 *
 * @param rows the rows, refused ones among them
 */
public record Batch(List<Mapped> rows) {

  /** What a door takes at once. */
  private static final int MOST_EVENTS = 500;

  /** The empty batch. */
  public static Batch empty() {
    return new Batch(new ArrayList<>());
  }

  /** Whether a row would be too much for one request; a batch that is empty takes any. */
  public boolean isFullFor(Mapped row) {
    return !rows.isEmpty() && size() + eventsOf(row).size() > MOST_EVENTS;
  }

  /** Takes a row. */
  public void add(Mapped row) {
    rows.add(row);
  }

  /** The events, in the order of the file. */
  public List<OutgoingEvent> events() {
    return rows.stream().flatMap(row -> eventsOf(row).stream()).toList();
  }

  /** The line of each event, in the same order. */
  public List<Long> lines() {
    return rows.stream().flatMap(row -> eventsOf(row).stream().map(_ -> row.line())).toList();
  }

  private int size() {
    return rows.stream().mapToInt(row -> eventsOf(row).size()).sum();
  }

  private static List<OutgoingEvent> eventsOf(Mapped row) {
    return switch (row) {
      case Mapped.Events(_, var events) -> events;
      case Mapped.Refused _ -> List.of();
    };
  }
}
