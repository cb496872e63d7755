package dev.leadrelay.stack.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartReportTest {

  @TempDir Path folder;

  @Test
  void shouldTellTheLastFailure() throws Exception {
    var log = Files.writeString(folder.resolve("log"), failure("one") + failure("two\n  more"));

    assertThat(StartReport.in(log)).contains("two\n  more");
  }

  @Test
  void shouldTellTheLastLinesWhereNothingIsDescribed() throws Exception {
    var log = Files.writeString(folder.resolve("log"), "1\n2\n3\n4\n5\nPort 9 is in use.\n");

    assertThat(StartReport.in(log)).contains("2\n3\n4\n5\nPort 9 is in use.");
  }

  @Test
  void shouldTellNothingWhereNothingIsTold() throws Exception {
    var log = Files.writeString(folder.resolve("log"), "\n");

    assertThat(StartReport.in(log)).isEmpty();
    assertThat(StartReport.in(folder.resolve("none"))).isEmpty();
  }

  private static String failure(String description) {
    return """
    ***************************
    APPLICATION FAILED TO START
    ***************************

    Description:

    %s

    Action:

    Mend it.
    """
        .formatted(description);
  }
}
