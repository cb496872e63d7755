package dev.leadrelay.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.system.files.MadeUpLeads;
import dev.leadrelay.system.files.RealLeads;
import dev.leadrelay.system.stack.ImportedLeads;
import dev.leadrelay.system.stack.TestStack;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of leads goes through the same door as everyone else, and every lead of it is accounted
 * for.
 */
class ITImport {

  private static final int MADE_UP_ROWS = 400;
  private static final int REAL_ROWS = 6449;

  @TempDir Path folder;

  @Test
  void shouldScoreEveryLeadOfAFileAndRouteThoseThatQualify() throws Exception {
    var file = MadeUpLeads.write(folder.resolve("leads.csv"), MADE_UP_ROWS, 7);

    importAndAccountForEveryLead(file, MADE_UP_ROWS);
  }

  @Test
  void shouldDoSoWithAFileOfRealLeads() throws Exception {
    var file = RealLeads.find("xeducation-leads.csv");
    Assumptions.assumeTrue(
        file.isPresent(), "The file of real leads is not on this machine: nothing to import.");

    importAndAccountForEveryLead(file.orElseThrow(), REAL_ROWS);
  }

  @Test
  void shouldChangeNothingWhenAFileIsImportedAgain() throws Exception {
    var file = MadeUpLeads.write(folder.resolve("leads.csv"), MADE_UP_ROWS, 8);
    try (var stack = TestStack.start(folder.resolve("stack"), "xeducation.yml", "xeducation.yml")) {
      var leads = new ImportedLeads(stack);
      importOnce(stack, file, folder.resolve("first.csv"));
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(leads.scored()).hasSize(MADE_UP_ROWS));
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(leads.assigned()).isEqualTo(leads.qualified()));
      long events = leads.events();

      importOnce(stack, file, folder.resolve("second.csv"));

      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(leads.events()).isEqualTo(events));
    }
  }

  private void importAndAccountForEveryLead(Path file, int rows) throws InterruptedException {
    try (var stack = TestStack.start(folder.resolve("stack"), "xeducation.yml", "xeducation.yml")) {
      var leads = new ImportedLeads(stack);

      importOnce(stack, file, folder.resolve("refused.csv"));

      await()
          .atMost(Duration.ofMinutes(3))
          .untilAsserted(() -> assertThat(leads.scored()).hasSize(rows));
      await()
          .atMost(Duration.ofMinutes(3))
          .untilAsserted(() -> assertThat(leads.assigned()).isEqualTo(leads.qualified()));
      assertThat(leads.qualified()).hasSizeBetween(rows / 100, rows);
      assertThat(stack.assignments().faults()).isEmpty();
      await().atMost(Duration.ofMinutes(1)).untilAsserted(leads::assertTheNumbersAddUp);
    }
  }

  private static void importOnce(TestStack stack, Path file, Path report)
      throws InterruptedException {
    try (var running = stack.importing(file, "xeducation.yml", "--report", report.toString())) {
      assertThat(running.await()).as(running::said).isZero();
    }
  }
}
