package dev.leadrelay.stack;

import dev.leadrelay.stack.adapter.csv.CsvTable;
import dev.leadrelay.stack.adapter.csv.UnreadableFileException;
import dev.leadrelay.stack.adapter.file.Checksum;
import dev.leadrelay.stack.adapter.file.PositionFile;
import dev.leadrelay.stack.adapter.file.RefusedReport;
import dev.leadrelay.stack.adapter.http.HttpDoor;
import dev.leadrelay.stack.adapter.terminal.ImportDisplay;
import dev.leadrelay.stack.adapter.yaml.MappingReader;
import dev.leadrelay.stack.domain.mapping.Mapping;
import dev.leadrelay.stack.domain.mapping.Times;
import dev.leadrelay.stack.domain.run.StackSettings;
import dev.leadrelay.stack.domain.transfer.Door;
import dev.leadrelay.stack.domain.transfer.Position;
import dev.leadrelay.stack.domain.transfer.Tally;
import dev.leadrelay.stack.domain.transfer.Witness;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code leadrelay import}: the rows of a CSV file as events, through the door of everyone else.
 */
@Command(
    name = "import",
    sortOptions = false,
    description =
        "Sends a CSV file's rows to lead-ingest. An interrupted import goes on where it stopped; a row that was sent before counts once.")
final class ImportCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  @Parameters(paramLabel = "FILE", description = "CSV file with a header, in UTF-8.")
  private Path file = Path.of("");

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "FILE",
      description = "Says which events a row tells; see config/mappings.")
  private Path mapping = Path.of("");

  @Option(
      names = "--shift-to-now",
      description = "Moves the file's last instant to now; all distances stay.")
  private boolean shiftToNow;

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:8081",
      description = "Address of lead-ingest (default: ${DEFAULT-VALUE}).")
  private String url = "";

  @Option(
      names = "--key",
      defaultValue = "${env:LEADRELAY_WRITE_KEY:-" + StackSettings.KEY + "}",
      description =
          "Key of the source that sends (default: LEADRELAY_WRITE_KEY, or the local stack's).")
  private String key = "";

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "CSV file for the refused rows (default: .leadrelay/imports/FILE.refused.csv).")
  private @Nullable Path report;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  boolean help;

  @Override
  public Integer call() {
    var rules = readMapping();
    var survey = Survey.of(file, rules);
    var reportFile = reportFile();
    var kept =
        new PositionFile(
            reportFile.resolveSibling(reportFile.getFileName() + ".position"),
            "%s %s %s".formatted(Checksum.of(List.of(file, mapping)), shiftToNow, url));
    var earlier = kept.read();
    earlier.ifPresent(position -> out.printf("Going on after row %,d.%n", position.tally().rows()));
    var start =
        earlier.orElseGet(
            () -> new Position(Instant.now().truncatedTo(ChronoUnit.MILLIS), Tally.ZERO));
    var begin = Instant.now();
    var door = new HttpDoor(url, key, PATIENCE);
    var tally = carry(rules, survey, start, door, kept, reportFile);
    kept.delete();
    tell(tally, Duration.between(begin, Instant.now()), reportFile);
    return 0;
  }

  private Tally carry(
      Mapping rules, Survey survey, Position start, Door door, PositionFile kept, Path reportFile) {
    boolean goesOn = start.tally().rows() > 0;
    try (var refused = RefusedReport.open(reportFile, goesOn);
        var display = new ImportDisplay(out, survey.rows(), start.tally().rows())) {
      Witness witness =
          (position, rows) -> {
            refused.write(rows);
            kept.write(position);
            display.advanced(position, rows);
          };
      return new FileImport(rules, times(survey, start.began()), door, witness, start).run(file);
    }
  }

  private Mapping readMapping() {
    try (var table = CsvTable.open(file)) {
      return MappingReader.read(mapping, table.header());
    }
  }

  private Times times(Survey survey, Instant now) {
    if (!shiftToNow) {
      return Times.asGiven(now);
    }
    return Times.shiftedToNow(
        now,
        survey
            .last()
            .orElseThrow(
                () ->
                    new UnreadableFileException(
                        "Expected a time in the file for --shift-to-now, but the mapping names no column for it or none can be read.")));
  }

  private Path reportFile() {
    var home = System.getenv("LEADRELAY_HOME");
    return report != null
        ? report.toAbsolutePath()
        : Path.of(home == null ? "" : home)
            .toAbsolutePath()
            .resolve(".leadrelay/imports/%s.refused.csv".formatted(file.getFileName()));
  }

  private void tell(Tally tally, Duration took, Path reportFile) {
    out.printf(
        "Imported %,d rows in %.1f s: %,d events accepted, %,d of them known already; %,d rows refused.%n",
        tally.rows(),
        took.toMillis() / 1000.0,
        tally.accepted(),
        tally.duplicates(),
        tally.refusedRows());
    if (tally.refusedRows() > 0) {
      out.printf("The refused rows are in %s.%n", reportFile);
    }
  }
}
