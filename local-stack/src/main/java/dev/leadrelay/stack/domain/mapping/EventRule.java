package dev.leadrelay.stack.domain.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One event that a row may tell.
 *
 * @param type its type; a row that gives none tells no such event
 * @param id its id
 * @param conditions what must hold of the row
 * @param data what it carries besides what all events of the row carry
 */
public record EventRule(
    Expression type, IdTemplate id, List<Condition> conditions, Map<Target, Expression> data) {

  boolean appliesTo(Row row) throws UnreadableRowException {
    for (var condition : conditions) {
      if (!condition.holdsFor(row)) {
        return false;
      }
    }
    return type.of(row).isPresent();
  }

  Stream<String> columns() {
    return Stream.of(
            type.columns(),
            id.columns().stream(),
            conditions.stream().map(Condition::column),
            data.values().stream().flatMap(Expression::columns))
        .flatMap(columns -> columns);
  }
}
