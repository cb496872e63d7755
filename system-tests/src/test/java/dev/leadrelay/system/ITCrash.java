package dev.leadrelay.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.system.files.MadeUpLeads;
import dev.leadrelay.system.stack.ImportedLeads;
import dev.leadrelay.system.stack.TestStack;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A service that is killed in the middle of an import loses nothing, and no lead gets two owners.
 */
class ITCrash {

  private static final int ROWS = 3000;

  @TempDir static Path folder;
  static TestStack stack;

  @BeforeAll
  static void start() {
    stack = TestStack.start(folder.resolve("stack"), "xeducation.yml", "xeducation.yml");
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Component.class,
      names = {"INGEST", "SCORING", "ROUTING"})
  void shouldLoseNothingAndAssignNoLeadTwice(Component victim) throws Exception {
    var file = MadeUpLeads.write(folder.resolve(victim + ".csv"), ROWS, victim.defaultPort());
    var leads = new ImportedLeads(stack);
    int scored = leads.scored().size();
    int assigned = leads.assigned().size();
    try (var running =
        stack.importing(
            file,
            "xeducation.yml",
            "--report",
            folder.resolve(victim + "-refused.csv").toString())) {
      await().atMost(Duration.ofMinutes(1)).until(() -> leads.assigned().size() > assigned + 20);

      stack.crash(victim);

      assertThat(running.await()).as(running::said).isZero();
      await()
          .atMost(Duration.ofMinutes(3))
          .untilAsserted(() -> assertThat(leads.scored()).hasSize(scored + ROWS));
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(() -> assertThat(leads.assigned()).isEqualTo(leads.qualified()));
      assertThat(stack.assignments().faults()).isEmpty();
      await().atMost(Duration.ofMinutes(1)).untilAsserted(leads::assertTheNumbersAddUp);
    }
  }
}
