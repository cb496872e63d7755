package dev.leadrelay.routing.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final int MANY = 100_000;

  @Test
  void shouldGiveOneOneThreeInEveryFiveInARow() {
    var received = distribute(Ledger.of(List.of("a", "b", "c")), new int[] {1, 1, 3}, 500);

    for (int start = 0; start + 5 <= received.size(); start++) {
      var window = received.subList(start, start + 5);
      assertThat(window).filteredOn(slot -> slot == 0).hasSize(1);
      assertThat(window).filteredOn(slot -> slot == 1).hasSize(1);
      assertThat(window).filteredOn(slot -> slot == 2).hasSize(3);
    }
  }

  @Test
  void shouldRotateEqualWeightsStrictly() {
    var received =
        distribute(Ledger.of(names(7)), IntStream.generate(() -> 1).limit(7).toArray(), 700);

    for (int i = 0; i < received.size(); i++) {
      assertThat(received.get(i)).isEqualTo(i % 7);
    }
  }

  @Test
  void shouldNotGiveANewcomerMoreThanThreeInARow() {
    var ledger = Ledger.of(List.of("a", "b"));
    for (int i = 0; i < 40; i++) {
      ledger = next(ledger, new int[] {1, 1}).ledger();
    }

    var received = distribute(ledger.alignedTo(List.of("a", "b", "c")), new int[] {1, 1, 3}, 200);

    int run = 0;
    for (int slot : received) {
      run = slot == 2 ? run + 1 : 0;
      assertThat(run).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void shouldStayWithinABoundOfTheEntitledWithAFixedSet() {
    long seed = 20_260_302;
    var random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      int members = 1 + random.nextInt(10);
      var weights = random.ints(members, 1, 101).toArray();
      var ledger = Ledger.of(names(members));
      for (int i = 0; i < MANY / 20; i++) {
        ledger = next(ledger, weights).ledger();
        assertThat(worst(ledger)).as("seed %d", seed).isLessThan(1.25);
      }
    }
  }

  @Test
  void shouldStayWithinABoundWhateverComesAndGoes() {
    long seed = 7;
    var random = new Random(seed);
    int members = 8;
    var ledger = Ledger.of(names(members));
    var weights = random.ints(members, 1, 6).toArray();
    for (int i = 0; i < MANY; i++) {
      if (random.nextInt(50) == 0) {
        weights[random.nextInt(members)] = 1 + random.nextInt(5);
      }
      var eligible = weights.clone();
      for (int slot = 0; slot < members; slot++) {
        eligible[slot] = random.nextInt(4) == 0 ? 0 : eligible[slot];
      }
      if (Shares.sum(eligible) > 0) {
        ledger = next(ledger, eligible).ledger();
        assertThat(worst(ledger)).as("seed %d, assignment %d", seed, i).isLessThan(1.6);
      }
    }
  }

  @Test
  void shouldBeTheSameInSmallAndBigArithmetic() {
    long seed = 11;
    var random = new Random(seed);
    int members = 30;
    var ledger = Ledger.of(names(members));
    var reference = new Fractions(members);
    for (int i = 0; i < 300; i++) {
      var eligible = random.ints(members, 0, 40).toArray();
      var next = next(ledger, eligible);
      ledger = next.ledger();
      reference.grow(eligible);
      reference.takeOne(next.slot());
      for (int slot = 0; slot < members; slot++) {
        assertThat(ledger.entitlement(slot)).as("seed %d", seed).isEqualTo(reference.text(slot));
      }
    }
  }

  @Test
  void shouldKeepTheAccountOfWhoLeft() {
    var ledger = next(Ledger.of(List.of("a", "b")), new int[] {1, 1}).ledger();

    var back = ledger.alignedTo(List.of("b")).alignedTo(List.of("a", "b"));

    assertThat(back.accounts()).isEqualTo(ledger.accounts());
  }

  private record Next(Ledger ledger, int slot) {}

  private static Next next(Ledger ledger, int[] weights) {
    var grown = ledger.grow(weights);
    int slot = grown.first(weights.length, each -> weights[each] > 0);
    return new Next(grown.give(slot), slot);
  }

  private static List<Integer> distribute(Ledger ledger, int[] weights, int assignments) {
    List<Integer> received = new ArrayList<>();
    var current = ledger;
    for (int i = 0; i < assignments; i++) {
      var next = next(current, weights);
      received.add(next.slot());
      current = next.ledger();
    }
    return received;
  }

  private static double worst(Ledger ledger) {
    double worst = 0;
    for (var account : ledger.accounts()) {
      double off = account.numerator().doubleValue() / ledger.denominator().doubleValue();
      worst = Math.max(worst, Math.abs(off));
    }
    return worst;
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "rep-" + i).toList();
  }
}
