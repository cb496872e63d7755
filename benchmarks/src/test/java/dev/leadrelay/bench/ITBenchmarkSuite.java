package dev.leadrelay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Runs every part with next to no effort, so that the suite cannot rot. No number is looked at. */
class ITBenchmarkSuite {

  private final StringWriter out = new StringWriter();
  private final CommandLine suite =
      new CommandLine(new BenchmarkSuite()).setOut(new PrintWriter(out));

  @ParameterizedTest
  @EnumSource(BenchmarkSuite.Which.class)
  void shouldMeasureEveryPart(BenchmarkSuite.Which part) {
    int exit = suite.execute("--quick", "--only", part.name());

    assertThat(exit).isZero();
    assertThat(out.toString()).contains("|---");
  }

  @Test
  void shouldSayWhichPartsThereAre() {
    suite.usage(new PrintWriter(out));

    assertThat(out.toString())
        .contains("DECISIONS", "INGEST", "THROUGHPUT", "ARMED", "ROUTING", "LATENCY");
  }
}
