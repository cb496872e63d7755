package dev.leadrelay.stack.domain.mapping;

import java.util.Set;

/** When a row has an event to tell. */
public sealed interface Condition {

  /** The column it looks at. */
  String column();

  /**
   * The cell is one of these.
   *
   * @param cells lower-case texts
   */
  record OneOf(String column, Set<String> cells) implements Condition {}

  /** The cell is a number above a limit. */
  record Above(String column, double limit) implements Condition {}

  /** Whether it holds for a row; it does not where the cell says nothing. */
  default boolean holdsFor(Row row) throws UnreadableRowException {
    var cell = row.cell(column());
    if (cell.isEmpty()) {
      return false;
    }
    return switch (this) {
      case OneOf(_, var cells) -> cells.contains(Case.fold(cell.get()));
      case Above(var column, var limit) -> (double) As.NUMBER.read(column, cell.get()) > limit;
    };
  }
}
