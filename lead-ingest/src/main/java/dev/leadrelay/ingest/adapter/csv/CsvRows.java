package dev.leadrelay.ingest.adapter.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.leadrelay.kit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request's body as rows of a table with a header (RFC 4180, UTF-8). */
public final class CsvRows {

  private CsvRows() {}

  /**
   * A row.
   *
   * @param line of the file in which it begins, from 1
   */
  public record Row(long line, Map<String, String> cells) {}

  /**
   * Reads all rows.
   *
   * @throws ProblemException 400 when it is no such table
   */
  public static List<Row> read(byte[] body) {
    if (body.length == 0) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "Expected a CSV file with a header in its first line, but the body is empty.");
    }
    try (var records =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowUnclosedQuote(false)
            // A row with too few or too many cells is ours to tell, with its line.
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
      return records.stream().map(CsvRows::row).toList();
    } catch (CsvParseException e) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "Expected a CSV file with a header, but it cannot be read: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(NamedCsvRecord found) {
    if (found.getFieldCount() != found.getHeader().size()) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "Expected %d cells in line %d, as many as the header has, but there are %d."
              .formatted(
                  found.getHeader().size(), found.getStartingLineNumber(), found.getFieldCount()));
    }
    return new Row(found.getStartingLineNumber(), found.getFieldsAsMap());
  }
}
