package dev.leadrelay.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.system.files.MadeUpLeads;
import dev.leadrelay.system.files.RealLeads;
import dev.leadrelay.system.stack.ImportedLeads;
import dev.leadrelay.system.stack.TestStack;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of leads goes through the same door as everyone else, and every lead of it is accounted
 * for.
 */
class ITImport {

  private static final int MADE_UP_ROWS = 400;
  private static final int REAL_ROWS = 6449;

  @TempDir static Path folder;
  static TestStack stack;
  static ImportedLeads leads;

  @BeforeAll
  static void start() {
    stack = TestStack.start(folder.resolve("stack"), "xeducation.yml", "xeducation.yml");
    leads = new ImportedLeads(stack);
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

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
    var file = MadeUpLeads.write(folder.resolve("again.csv"), MADE_UP_ROWS, 8);
    importAndAccountForEveryLead(file, MADE_UP_ROWS);
    long events = leads.events();

    importOnce(file, "second");

    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(leads.events()).isEqualTo(events));
  }

  @Test
  void shouldLetRevOpsChangeTheModelAndRegretIt() throws Exception {
    var file = MadeUpLeads.write(folder.resolve("judged.csv"), MADE_UP_ROWS, 9);
    importAndAccountForEveryLead(file, MADE_UP_ROWS);

    new ModelChangeScenario(stack).run();
  }

  private static void importAndAccountForEveryLead(Path file, int rows)
      throws InterruptedException {
    int scored = leads.scored().size();
    int qualified = leads.qualified().size();

    importOnce(file, "first");

    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() -> assertThat(leads.scored()).hasSize(scored + rows));
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() -> assertThat(leads.assigned()).isEqualTo(leads.qualified()));
    assertThat(leads.qualified().size() - qualified).isBetween(rows / 100, rows);
    assertThat(stack.assignments().faults()).isEmpty();
    await().atMost(Duration.ofMinutes(1)).untilAsserted(leads::assertTheNumbersAddUp);
  }

  /**
   * The report's name tells runs apart: an import goes on where the one with the same file ended.
   */
  private static void importOnce(Path file, String run) throws InterruptedException {
    var report = folder.resolve(file.getFileName() + "-" + run);
    try (var running = stack.importing(file, "xeducation.yml", "--report", report.toString())) {
      assertThat(running.await()).as(running::said).isZero();
    }
  }
}
