package dev.leadrelay.stack.adapter.csv;

import java.util.Map;

/** A row of a file, or why it is none. */
public sealed interface CsvRow {

  /** Line of the file in which it begins, from 1. */
  long line();

  /** A row with a cell for every column. */
  record Whole(long line, Map<String, String> cells) implements CsvRow {}

  /** Text that does not make a row. */
  record Broken(long line, String reason) implements CsvRow {}
}
