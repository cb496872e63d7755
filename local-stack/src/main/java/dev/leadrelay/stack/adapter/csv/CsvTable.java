package dev.leadrelay.stack.adapter.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The rows of a file with a header (RFC 4180, UTF-8 with or without a byte-order mark). Rows that
 * are broken are told as such, and the rows after them are read.
 */
public final class CsvTable implements Iterator<CsvRow>, AutoCloseable {

  /** What a decoder puts where bytes are not UTF-8. */
  private static final String UNDECODABLE = "\uFFFD";

  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private long lastLine = 1;
  private boolean ended;
  private Optional<CsvRow> next = Optional.empty();

  private CsvTable(CloseableIterator<CsvRecord> records, List<String> header) {
    this.records = records;
    this.header = header;
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws UnreadableFileException when there is none
   */
  public static CsvTable open(Path file) {
    if (!Files.isReadable(file)) {
      throw new UnreadableFileException(
          "Expected a CSV file at %s, but there is none that can be read.".formatted(file));
    }
    try {
      var records =
          CsvReader.builder()
              .detectBomHeader(true)
              // A row with too few or too many cells is ours to tell, with its line.
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(file, StandardCharsets.UTF_8)
              .iterator();
      if (!records.hasNext()) {
        throw new UnreadableFileException(
            "Expected a header in the first line of %s, but the file is empty.".formatted(file));
      }
      return new CsvTable(records, records.next().getFields().stream().map(String::strip).toList());
    } catch (IOException | CsvParseException | UncheckedIOException e) {
      throw new UnreadableFileException(
          "Expected a CSV file at %s, but it cannot be read: %s.".formatted(file, e.getMessage()),
          e);
    }
  }

  /** The names of the columns. */
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      next = read();
    }
    return next.isPresent();
  }

  @Override
  public CsvRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<CsvRow> read() {
    try {
      if (records.hasNext()) {
        return Optional.of(row(records.next()));
      }
      ended = true;
      return Optional.empty();
    } catch (CsvParseException e) {
      ended = true;
      return Optional.of(
          new CsvRow.Broken(
              lastLine + 1,
              "Expected a row, but a quoted cell never ends; nothing after it could be read."));
    }
  }

  private CsvRow row(CsvRecord found) {
    lastLine = found.getStartingLineNumber();
    if (found.getFieldCount() != header.size()) {
      return new CsvRow.Broken(
          lastLine,
          "Expected %d cells, but the row has %d.".formatted(header.size(), found.getFieldCount()));
    }
    var cells = new HashMap<String, String>();
    for (int column = 0; column < header.size(); column++) {
      var cell = found.getField(column);
      if (cell.contains(UNDECODABLE)) {
        return new CsvRow.Broken(
            lastLine,
            "Expected UTF-8, but column '%s' holds other bytes.".formatted(header.get(column)));
      }
      cells.put(header.get(column), cell);
    }
    return new CsvRow.Whole(lastLine, cells);
  }
}
