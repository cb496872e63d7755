package dev.leadrelay.stack.domain.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which events a row of a file tells.
 *
 * @param source URI of the source of all events
 * @param unknown lower-case cells that say nothing
 * @param time the column that says when a row happened, if there is one
 * @param data what every event of a row carries
 * @param events the events a row may tell, in order
 */
public record Mapping(
    String source,
    Set<String> unknown,
    Optional<TimeColumn> time,
    Map<Target, Expression> data,
    List<EventRule> events) {

  /** The events of a row, or why there are none. */
  public Mapped map(long line, Map<String, String> cells, Times times) {
    var row = new Row(line, cells, unknown);
    try {
      var told = tell(row, times);
      return told.isEmpty()
          ? new Mapped.Refused(
              line, "Expected the row to tell at least one event, but no condition holds for it.")
          : new Mapped.Events(line, told);
    } catch (UnreadableRowException e) {
      return new Mapped.Refused(line, String.valueOf(e.getMessage()));
    }
  }

  /** When a row happened, where it says so readably. */
  public Optional<Instant> timeOf(long line, Map<String, String> cells) {
    try {
      return time.isEmpty() ? Optional.empty() : time.get().read(new Row(line, cells, unknown));
    } catch (UnreadableRowException e) {
      return Optional.empty();
    }
  }

  /** Every column that it looks at. */
  public Set<String> columns() {
    return Stream.of(
            time.stream().map(TimeColumn::column),
            data.values().stream().flatMap(Expression::columns),
            events.stream().flatMap(EventRule::columns))
        .flatMap(columns -> columns)
        .collect(Collectors.toSet());
  }

  private List<OutgoingEvent> tell(Row row, Times times) throws UnreadableRowException {
    var at = time.isEmpty() ? Optional.<Instant>empty() : time.get().read(row);
    var instant = at.map(given -> given.plus(times.shift())).orElse(times.now());
    var told = new ArrayList<OutgoingEvent>();
    for (var rule : events) {
      if (rule.appliesTo(row)) {
        var type = rule.type().of(row).orElseThrow().toString();
        told.add(new OutgoingEvent(rule.id().of(row), source, type, instant, carried(rule, row)));
      }
    }
    return told;
  }

  private Map<String, Object> carried(EventRule rule, Row row) throws UnreadableRowException {
    var carried = new LinkedHashMap<String, Object>();
    for (var part : List.of(data, rule.data())) {
      for (var entry : part.entrySet()) {
        entry.getValue().of(row).ifPresent(value -> entry.getKey().put(carried, value));
      }
    }
    return carried;
  }
}
