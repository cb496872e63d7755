package dev.leadrelay.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.system.files.MadeUpLeads;
import dev.leadrelay.system.files.RealLeads;
import dev.leadrelay.system.stack.ImportedLeads;
import dev.leadrelay.system.stack.Program;
import dev.leadrelay.system.stack.TestStack;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A file of leads goes through the same door as everyone else, and every lead of it is accounted
 * for, also when a service is killed meanwhile.
 */
@TestMethodOrder(OrderAnnotation.class)
class ITImport {

  private static final int MADE_UP_ROWS = 400;
  private static final int ROWS_ACROSS_A_CRASH = 3000;
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
  @Order(1)
  void shouldScoreEveryLeadOfAFileAndRouteThoseThatQualify() throws Exception {
    var file = MadeUpLeads.write(folder.resolve("leads.csv"), MADE_UP_ROWS, 7);

    importAndAccountForEveryLead(file, MADE_UP_ROWS);
  }

  @Test
  @Order(5)
  void shouldDoSoWithAFileOfRealLeads() throws Exception {
    var file = RealLeads.find("xeducation-leads.csv");
    Assumptions.assumeTrue(
        file.isPresent(), "The file of real leads is not on this machine: nothing to import.");

    importAndAccountForEveryLead(file.orElseThrow(), REAL_ROWS);
  }

  @Test
  @Order(2)
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
  @Order(3)
  void shouldLetRevOpsChangeTheModelAndRegretIt() throws Exception {
    var file = MadeUpLeads.write(folder.resolve("judged.csv"), MADE_UP_ROWS, 9);
    importAndAccountForEveryLead(file, MADE_UP_ROWS);

    new ModelChangeScenario(stack).run();
  }

  @ParameterizedTest
  @EnumSource(
      value = Component.class,
      names = {"INGEST", "SCORING", "ROUTING"})
  @Order(4)
  void shouldLoseNothingAndAssignNoLeadTwiceWhenAServiceIsKilled(Component victim)
      throws Exception {
    var file =
        MadeUpLeads.write(
            folder.resolve(victim + ".csv"), ROWS_ACROSS_A_CRASH, victim.defaultPort());
    int scored = leads.scored().size();
    int assigned = leads.assigned().size();
    try (var running = importing(file, "first")) {
      await().atMost(Duration.ofMinutes(1)).until(() -> leads.assigned().size() > assigned + 20);

      stack.crash(victim);

      assertThat(running.await()).as(running::said).isZero();
    }
    assertEveryLeadIsAccountedFor(scored + ROWS_ACROSS_A_CRASH);
  }

  private static void importAndAccountForEveryLead(Path file, int rows)
      throws InterruptedException {
    int scored = leads.scored().size();
    int qualified = leads.qualified().size();

    importOnce(file, "first");

    assertEveryLeadIsAccountedFor(scored + rows);
    assertThat(leads.qualified().size() - qualified).isBetween(rows / 100, rows);
  }

  private static void assertEveryLeadIsAccountedFor(int inAll) {
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() -> assertThat(leads.scored()).hasSize(inAll));
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() -> assertThat(leads.assigned()).isEqualTo(leads.qualified()));
    assertThat(stack.assignments().faults()).isEmpty();
    await().atMost(Duration.ofMinutes(1)).untilAsserted(leads::assertTheNumbersAddUp);
  }

  private static void importOnce(Path file, String run) throws InterruptedException {
    try (var running = importing(file, run)) {
      assertThat(running.await()).as(running::said).isZero();
    }
  }

  /**
   * The report's name tells runs apart: an import goes on where the one with the same file ended.
   */
  private static Program importing(Path file, String run) {
    var report = folder.resolve(file.getFileName() + "-" + run);
    return stack.importing(file, "xeducation.yml", "--report", report.toString());
  }
}
