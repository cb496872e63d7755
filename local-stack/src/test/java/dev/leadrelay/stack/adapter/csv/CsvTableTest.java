package dev.leadrelay.stack.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

  @TempDir private Path folder;

  @Test
  void shouldReadQuotedNewlinesAndNameTheLineThatARowBeginsIn() throws IOException {
    assertThat(rows("a,b\n1,\"two\nlines, \"\"quoted\"\"\"\r\n3,4\n"))
        .containsExactly(
            new CsvRow.Whole(2, Map.of("a", "1", "b", "two\nlines, \"quoted\"")),
            new CsvRow.Whole(4, Map.of("a", "3", "b", "4")));
  }

  @Test
  void shouldNotTakeAByteOrderMarkForAPartOfTheFirstColumn() throws IOException {
    assertThat(rows("\uFEFFa,b\n1,2\n"))
        .containsExactly(new CsvRow.Whole(2, Map.of("a", "1", "b", "2")));
  }

  @Test
  void shouldTellABrokenRowAndReadTheNext() throws IOException {
    assertThat(rows("a,b\n1\n1,2,3\n3,4\n"))
        .containsExactly(
            new CsvRow.Broken(2, "Expected 2 cells, but the row has 1."),
            new CsvRow.Broken(3, "Expected 2 cells, but the row has 3."),
            new CsvRow.Whole(4, Map.of("a", "3", "b", "4")));
  }

  @Test
  void shouldTellAQuoteThatNeverEnds() throws IOException {
    var rows = rows("a,b\n1,2\n3,\"never\nends\n");

    assertThat(rows.getFirst()).isInstanceOf(CsvRow.Whole.class);
    assertThat(rows.getLast()).isInstanceOf(CsvRow.Broken.class);
    assertThat(rows).hasSize(2);
  }

  @Test
  void shouldTellBytesThatAreNotUtf8() throws IOException {
    var file = folder.resolve("latin1.csv");
    Files.write(file, "a,b\nM\u00fcller,2\n3,4\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(rows(file))
        .containsExactly(
            new CsvRow.Broken(2, "Expected UTF-8, but column 'a' holds other bytes."),
            new CsvRow.Whole(3, Map.of("a", "3", "b", "4")));
  }

  @Test
  void shouldSkipEmptyLines() throws IOException {
    assertThat(rows("a,b\n\n1,2\n\n")).hasSize(1);
  }

  @Test
  void shouldRefuseAFileWithoutAHeader() throws IOException {
    var empty = Files.createFile(folder.resolve("empty.csv"));

    assertThatThrownBy(() -> CsvTable.open(empty)).isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void shouldRefuseAFileThatIsNotThere() {
    assertThatThrownBy(() -> CsvTable.open(folder.resolve("none.csv")))
        .isInstanceOf(UnreadableFileException.class);
  }

  private List<CsvRow> rows(String text) throws IOException {
    return rows(Files.writeString(folder.resolve("file.csv"), text));
  }

  private static List<CsvRow> rows(Path file) {
    var rows = new ArrayList<CsvRow>();
    try (var table = CsvTable.open(file)) {
      table.forEachRemaining(rows::add);
    }
    return rows;
  }
}
