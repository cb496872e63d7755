package dev.leadrelay.routing.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is put in a plan's place is answered with a plan or with problems. */
class PlanMutationTest {

  private static final int MUTANTS = 1_000;
  private static final List<String> SCRAPS =
      List.of(
          "",
          "[",
          "]",
          "{",
          "}",
          ":",
          ",",
          "\"",
          "'",
          "-1",
          "0",
          "null",
          "*a",
          "&a",
          "\n",
          "x",
          "99999999999");

  @Test
  void shouldAnswerADamagedPlanWithProblems() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var plan = Files.readString(Path.of("src", "test", "resources", "spec.yml"));
    var reader = new PlanReader();

    for (int i = 0; i < MUTANTS; i++) {
      var mutant = mutant(plan, random);

      assertThatCode(
              () -> {
                var check = reader.check("mutant.yml", mutant);
                assertThat(check.plan() == null).isEqualTo(!check.errors().isEmpty());
              })
          .as("seed %d, plan:%n%s", seed, mutant)
          .doesNotThrowAnyException();
    }
    System.out.printf("%d damaged plans, seed %d%n", MUTANTS, seed);
  }

  /** Replaces a few characters somewhere by a scrap. */
  private static String mutant(String plan, Random random) {
    var mutant = new StringBuilder(plan);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int start = random.nextInt(mutant.length());
      int end = Math.min(mutant.length(), start + random.nextInt(12));
      mutant.replace(start, end, SCRAPS.get(random.nextInt(SCRAPS.size())));
    }
    return mutant.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a plan",
        "[]",
        "{}",
        "id: &a [*a]",
        "? {}\n: 1",
        "id: x\n---\nid: y",
        "\u0000",
        "teams: {}\nrules: 3\nsla: x\ncalendars: [1]\nid: []\nversion: []"
      })
  void shouldAnswerWhatIsNoPlanWithProblems(String text) {
    assertThat(new PlanReader().check("odd.yml", text).errors()).isNotEmpty();
  }
}
