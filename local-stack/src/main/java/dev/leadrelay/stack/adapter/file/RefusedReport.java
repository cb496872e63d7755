package dev.leadrelay.stack.adapter.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.leadrelay.stack.domain.transfer.RefusedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The report of what was refused: a CSV file with a line number and a reason per row. */
public final class RefusedReport implements AutoCloseable {

  private final CsvWriter writer;

  private RefusedReport(CsvWriter writer) {
    this.writer = writer;
  }

  /**
   * Opens the report.
   *
   * @param goOn keep what an interrupted run wrote
   */
  public static RefusedReport open(Path file, boolean goOn) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      boolean fresh = !goOn || !Files.exists(file);
      var writer =
          CsvWriter.builder()
              .build(
                  file,
                  StandardCharsets.UTF_8,
                  StandardOpenOption.CREATE,
                  fresh ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND,
                  StandardOpenOption.WRITE);
      if (fresh) {
        writer.writeRecord("line", "reason");
      }
      return new RefusedReport(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes rows so that they are in the file when this returns. */
  public void write(List<RefusedRow> refused) {
    try {
      for (var row : refused) {
        writer.writeRecord(String.valueOf(row.line()), row.reason());
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
