package dev.leadrelay.stack.domain.mapping;

/** What a cell is read as. */
public enum As {
  TEXT("text"),
  LOWER("text"),
  INTEGER("a whole number"),
  NUMBER("a number"),
  BOOLEAN("yes or no");

  private final String expected;

  As(String expected) {
    this.expected = expected;
  }

  /**
   * Reads a cell.
   *
   * @throws UnreadableRowException when it is something else
   */
  Object read(String column, String cell) throws UnreadableRowException {
    try {
      return switch (this) {
        case TEXT -> cell;
        case LOWER -> Case.fold(cell);
        case INTEGER -> Long.valueOf(cell);
        case NUMBER -> finite(cell);
        case BOOLEAN -> truth(cell);
      };
    } catch (IllegalArgumentException e) {
      throw new UnreadableRowException(
          "Expected %s in column '%s', but got '%s'.".formatted(expected, column, cell));
    }
  }

  private static Double finite(String cell) {
    double number = Double.parseDouble(cell);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(cell);
    }
    return number;
  }

  private static Boolean truth(String cell) {
    return switch (Case.fold(cell)) {
      case "true", "yes", "y", "1" -> true;
      case "false", "no", "n", "0" -> false;
      default -> throw new IllegalArgumentException(cell);
    };
  }
}
