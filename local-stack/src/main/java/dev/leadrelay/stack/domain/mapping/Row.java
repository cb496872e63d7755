package dev.leadrelay.stack.domain.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row of a file.
 *
 * @param line line of the file in which it begins, from 1
 * @param cells its cells by the name of their column
 * @param unknown lower-case cells that say nothing
 */
public record Row(long line, Map<String, String> cells, Set<String> unknown) {

  /** What a cell says, without the space around it; empty where it says nothing. */
  public Optional<String> cell(String column) {
    return Optional.ofNullable(cells.get(column))
        .map(String::strip)
        .filter(cell -> !cell.isEmpty() && !unknown.contains(Case.fold(cell)));
  }
}
