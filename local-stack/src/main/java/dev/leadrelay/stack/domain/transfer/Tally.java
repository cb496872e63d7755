package dev.leadrelay.stack.domain.transfer;

import dev.leadrelay.stack.domain.mapping.Mapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What became of the rows so far.
 *
 * @param rows number of rows read
 * @param accepted number of events accepted
 * @param duplicates how many of them were known already
 * @param refusedRows number of rows of which something was refused
 */
public record Tally(long rows, long accepted, long duplicates, long refusedRows) {

  public static final Tally ZERO = new Tally(0, 0, 0, 0);

  /** With one more batch and the door's answer to it. */
  public Tally plus(Batch batch, Answer answer) {
    return new Tally(
        rows + batch.rows().size(),
        accepted + answer.accepted(),
        duplicates + answer.duplicates(),
        refusedRows
            + refusedIn(batch, answer).stream().mapToLong(RefusedRow::line).distinct().count());
  }

  /** Everything of a batch that did not get in, by line. */
  public static List<RefusedRow> refusedIn(Batch batch, Answer answer) {
    var refused = new ArrayList<RefusedRow>();
    for (var row : batch.rows()) {
      if (row instanceof Mapped.Refused(var line, var reason)) {
        refused.add(new RefusedRow(line, reason));
      }
    }
    var lines = batch.lines();
    answer
        .refusals()
        .forEach(
            refusal -> refused.add(new RefusedRow(lines.get(refusal.index()), refusal.reason())));
    refused.sort(Comparator.comparingLong(RefusedRow::line));
    return refused;
  }
}
