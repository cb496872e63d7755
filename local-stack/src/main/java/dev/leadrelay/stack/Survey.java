package dev.leadrelay.stack;

import dev.leadrelay.stack.adapter.csv.CsvRow;
import dev.leadrelay.stack.adapter.csv.CsvTable;
import dev.leadrelay.stack.domain.mapping.Mapping;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What must be known of a file before its first row is sent.
 *
 * @param rows number of rows
 * @param last the last instant that a row happened at, if any says so
 */
record Survey(long rows, Optional<Instant> last) {

  static Survey of(Path file, Mapping mapping) {
    long rows = 0;
    Optional<Instant> last = Optional.empty();
    try (var table = CsvTable.open(file)) {
      while (table.hasNext()) {
        rows++;
        if (table.next() instanceof CsvRow.Whole(var line, var cells)) {
          var known = last;
          last =
              mapping
                  .timeOf(line, cells)
                  .filter(time -> known.isEmpty() || time.isAfter(known.get()))
                  .or(() -> known);
        }
      }
    }
    return new Survey(rows, last);
  }
}
