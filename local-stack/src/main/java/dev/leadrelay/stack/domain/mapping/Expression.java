package dev.leadrelay.stack.domain.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a value of an event comes from. */
public sealed interface Expression {

  /** The same for every row. */
  record Constant(Object value) implements Expression {}

  /**
   * What a cell says.
   *
   * @param column the cell's column
   * @param as what it is read as
   */
  record Cell(String column, As as) implements Expression {}

  /**
   * What a cell stands for.
   *
   * @param column the cell's column
   * @param cases values by lower-case cell
   * @param otherwise value of a cell that is not among them
   */
  record Lookup(String column, Map<String, Object> cases, Optional<Object> otherwise)
      implements Expression {}

  /** The value for a row; empty where the row does not say. */
  default Optional<Object> of(Row row) throws UnreadableRowException {
    return switch (this) {
      case Constant(var value) -> Optional.of(value);
      case Cell(var column, var as) -> {
        var cell = row.cell(column);
        yield cell.isPresent() ? Optional.of(as.read(column, cell.get())) : Optional.empty();
      }
      case Lookup(var column, var cases, var otherwise) ->
          row.cell(column)
              .flatMap(cell -> Optional.ofNullable(cases.get(Case.fold(cell))).or(() -> otherwise));
    };
  }

  /** The columns that it looks at. */
  default Stream<String> columns() {
    return switch (this) {
      case Constant _ -> Stream.empty();
      case Cell(var column, _) -> Stream.of(column);
      case Lookup(var column, _, _) -> Stream.of(column);
    };
  }
}
