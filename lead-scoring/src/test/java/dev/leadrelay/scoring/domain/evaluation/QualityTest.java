package dev.leadrelay.scoring.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QualityTest {

  /** Of 8 pairs 5 are right, and one is a tie. */
  @Test
  void shouldCalculateTheAucAndItsIntervalAsByHand() {
    var auc = Auc.of(new double[] {9, 5, 3, 8}, new double[] {5, 4}).orElseThrow();

    double value = (2 + 1.5 + 0 + 2) / 8;
    double ofWon = variance(1, 0.75, 0, 1) / 4;
    double ofLost = variance(0.625, 0.75) / 2;
    assertThat(auc.value()).isCloseTo(value, within(1e-12));
    assertThat(auc.value() - auc.low())
        .isCloseTo(1.959963984540054 * Math.sqrt(ofWon + ofLost), within(1e-12));
    assertThat(auc.high()).isEqualTo(1);
  }

  @Test
  void shouldCountPairsAsASlowReferenceDoes() {
    long seed = new Random().nextLong();
    System.out.println("QualityTest: seed " + seed);
    var random = new Random(seed);
    var won = random.doubles(300).map(x -> Math.rint(x * 40) + 5).toArray();
    var lost = random.doubles(700).map(x -> Math.rint(x * 40)).toArray();

    double pairs = 0;
    for (double one : won) {
      for (double other : lost) {
        pairs += (Math.signum(one - other) + 1) / 2;
      }
    }

    assertThat(Auc.of(won, lost).orElseThrow().value())
        .isCloseTo(pairs / won.length / lost.length, within(1e-12));
  }

  /** The interval holds the true value about 95 times in 100. */
  @Test
  void shouldGiveAnIntervalThatHoldsTheTruthAsOftenAsItClaims() {
    var random = new Random(7);
    // Two normal distributions, one standard deviation apart: the AUC is Phi(1 / sqrt(2)).
    double truth = 0.7602499389065233;
    long hits =
        IntStream.range(0, 1_000)
            .mapToObj(i -> Auc.of(gaussians(random, 60, 1), gaussians(random, 90, 0)).orElseThrow())
            .filter(auc -> auc.low() <= truth && truth <= auc.high())
            .count();

    assertThat(hits).isBetween(920L, 975L);
  }

  @Test
  void shouldShareOutEqualScoresEvenly() {
    var same = IntStream.range(0, 25).mapToObj(i -> new Judgement(50, true, i % 5 == 0)).toList();
    assertThat(Quality.of(same).lift())
        .allSatisfy(lift -> assertThat(lift).isCloseTo(1, within(1e-9)));

    var clear = IntStream.range(0, 100).mapToObj(i -> new Judgement(i, i >= 90, i >= 90)).toList();
    var shuffled = new ArrayList<>(clear);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(Quality.of(shuffled).lift().getFirst()).isCloseTo(10, within(1e-9));
    assertThat(Quality.of(shuffled).lift().subList(1, 10)).containsOnly(0.0);
    assertThat(Quality.of(shuffled).precision()).hasValue(1);
    assertThat(Quality.of(shuffled).recall()).hasValue(1);
  }

  @Test
  void shouldSayNothingOfNothing() {
    var nothing = Quality.of(List.of());

    assertThat(nothing.auc()).isEmpty();
    assertThat(nothing.precision()).isEmpty();
    assertThat(nothing.lift()).isEmpty();
  }

  private static double[] gaussians(Random random, int number, double mean) {
    return IntStream.range(0, number).mapToDouble(i -> random.nextGaussian() + mean).toArray();
  }

  private static double variance(double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
