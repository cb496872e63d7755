package dev.leadrelay.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @TempDir Path home;

  private record Found(int answer) implements PartResult {
    @Override
    public String markdown() {
      return "| answer |\n|---|\n| %d |\n".formatted(answer);
    }
  }

  @BeforeEach
  void writePage() throws IOException {
    Files.createDirectories(home.resolve("docs"));
    Files.writeString(
        home.resolve("docs/benchmarks.md"),
        """
        Before.
        <!-- begin: speed -->
        | answer |
        |---|
        | 1 |
        <!-- end: speed -->
        Between.
        <!-- begin: size -->
        kept
        <!-- end: size -->
        """);
  }

  @Test
  void shouldReplaceOnlyThePartThatWasMeasured() throws IOException {
    report().write("speed", new Found(42));

    assertThat(home.resolve("docs/benchmarks.md"))
        .content()
        .isEqualTo(
            """
            Before.
            <!-- begin: speed -->
            Measured on 2026-11-22: Abacus, 2 cores, 24 GB, Linux, JDK 25; load before the run 0.1.

            | answer |
            |---|
            | 42 |
            <!-- end: speed -->
            Between.
            <!-- begin: size -->
            kept
            <!-- end: size -->
            """);
  }

  @Test
  void shouldKeepWhatOtherPartsFoundOnTheSameDay() {
    report().write("speed", new Found(1));
    report().write("size", new Found(2));
    report().write("speed", new Found(3));

    assertThat(home.resolve("benchmarks/results/2026-11-22.json"))
        .content()
        .contains("\"speed\"", "\"size\"", "\"answer\" : 3", "\"answer\" : 2")
        .doesNotContain("\"answer\" : 1");
  }

  private Report report() {
    return new Report(
        home, LocalDate.of(2026, 11, 22), new Machine("Abacus", 2, 24, "Linux", "25", 0.1));
  }
}
