package dev.leadrelay.stack.adapter.terminal;

import dev.leadrelay.stack.domain.transfer.Position;
import dev.leadrelay.stack.domain.transfer.RefusedRow;
import dev.leadrelay.stack.domain.transfer.Witness;
import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows an import: a bar at a terminal, a line now and then elsewhere, and the first refused rows.
 */
public final class ImportDisplay implements Witness, AutoCloseable {

  private static final int MOST_REASONS = 5;
  private static final int LINES = 10;

  private final PrintWriter out;
  private final long total;
  private final Optional<ProgressBar> bar;
  private long nextLine;
  private int reasons;

  /**
   * @param total number of rows in the file
   * @param done number of rows that an earlier run has done
   */
  public ImportDisplay(PrintWriter out, long total, long done) {
    this.out = out;
    this.total = total;
    this.nextLine = done;
    this.bar = isTerminal() ? Optional.of(bar(total)) : Optional.empty();
    bar.ifPresent(shown -> shown.stepTo(done));
  }

  @Override
  public void advanced(Position position, List<RefusedRow> refused) {
    refused.forEach(this::show);
    long rows = position.tally().rows();
    bar.ifPresent(shown -> shown.stepTo(rows));
    if (bar.isEmpty() && rows >= nextLine) {
      out.printf("  %,d of %,d rows%n", rows, total);
      nextLine = rows + Math.max(1, total / LINES);
    }
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }

  private void show(RefusedRow row) {
    reasons++;
    if (reasons <= MOST_REASONS) {
      out.printf("  line %d refused: %s%n", row.line(), row.reason());
    } else if (reasons == MOST_REASONS + 1) {
      out.println("  more refused rows are in the report");
    }
  }

  private static ProgressBar bar(long total) {
    return new ProgressBarBuilder()
        .setTaskName("  rows")
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .showSpeed()
        .build();
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }
}
