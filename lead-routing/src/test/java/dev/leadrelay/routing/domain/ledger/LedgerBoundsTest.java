package dev.leadrelay.routing.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bounds of the specification, over more than a million assignments. */
class LedgerBoundsTest {

  private static final int UNBOUNDED = Integer.MAX_VALUE;
  private static final int THOUSAND = 1_000;
  private static final List<Integer> HEAVIEST = List.of(1, 4, 100);

  private final long seed = 20_261_122;
  private final Random random = new Random(seed);

  @Test
  void shouldStayWithinOneAndAQuarterWithAFixedSet() {
    int worst = 0;
    for (int round = 0; round < 300; round++) {
      var pool = new Pool(random, 1 + random.nextInt(10), 100, UNBOUNDED);
      for (int i = 0; i < 2_000; i++) {
        pool.assign();
        worst = Math.max(worst, pool.worst(true));
      }
    }

    report("fixed set, 600000 assignments", worst);
    assertThat(worst).as("seed %d", seed).isLessThan(1_250);
  }

  @Test
  void shouldStayWithinOneAndSixTenthsWhoeverComesAndGoes() {
    int worst = 0;
    int assigned = 0;
    while (assigned < 400_000) {
      var pool = new Pool(random, 3 + random.nextInt(6), 5, 1 + random.nextInt(20));
      for (int i = 0; i < 20_000; i++) {
        pool.live();
        assigned += pool.assign() ? 1 : 0;
        worst = Math.max(worst, pool.worst(true));
      }
    }

    report("coming and going, %d assignments".formatted(assigned), worst);
    assertThat(worst).as("seed %d", seed).isLessThan(1_600);
  }

  /**
   * Whoever has just received is kept away until all others have: nothing is worse for the last.
   */
  @Test
  void shouldNeverLeaveAnybodyFurtherBehindThanTheLogarithm() {
    for (int people = 2; people <= 10; people++) {
      int worst = 0;
      for (int round = 0; round < 200; round++) {
        var pool = new Pool(random, people, HEAVIEST.get(round % 3), 1 + random.nextInt(2));
        for (int i = 0; i < 20; i++) {
          while (pool.assign()) {
            worst = Math.max(worst, pool.worst(false));
          }
          pool.answer();
        }
      }

      report("worst order, %d members".formatted(people), worst);
      assertThat(worst)
          .as("seed %d, %d members", seed, people)
          .isLessThanOrEqualTo((int) Math.floor(THOUSAND * (1 + Math.log(people))));
    }
  }

  private void report(String what, int worst) {
    System.out.printf("%s: at most %.3f off, seed %d%n", what, worst / (double) THOUSAND, seed);
  }
}
