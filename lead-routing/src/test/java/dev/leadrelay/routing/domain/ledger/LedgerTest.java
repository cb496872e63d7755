package dev.leadrelay.routing.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10, 50})
  void shouldRotateEqualWeightsStrictly(int members) {
    var weights = new int[members];
    Arrays.fill(weights, 3);

    var received = distribute(Ledger.of(names(members)), weights, 100 * members);

    for (int i = 0; i < received.size(); i++) {
      assertThat(received.get(i)).isEqualTo(i % members);
    }
  }

  /** A well-known scheduler's formula gives the newcomer 41 in a row. */
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
  void shouldTellWhatEachOneWasEntitledTo() {
    var ledger = Ledger.of(List.of("a", "b", "c"));
    for (int i = 0; i < 41; i++) {
      ledger = next(ledger, new int[] {1, 1, i % 2}).ledger();
    }

    // 21 times a half and 20 times a third: c grew in every other assignment.
    assertThat(ledger.entitled(0)).isEqualTo("103/6");
    assertThat(ledger.entitled(1)).isEqualTo("103/6");
    assertThat(ledger.entitled(2)).isEqualTo("20/3");
    assertThat(ledger.received(0) + ledger.received(1) + ledger.received(2)).isEqualTo(41);
  }

  @Test
  void shouldMakeUpForAnAbsenceWithinABound() {
    var ledger = Ledger.of(List.of("a", "b"));
    for (int i = 0; i < 100; i++) {
      var grown = ledger.grow(new int[] {1, ledger.isBehindBy(1, 3) ? 0 : 1});
      ledger = grown.give(grown.first(2, slot -> slot == 0));
    }

    var received = distribute(ledger, new int[] {1, 1}, 10);

    assertThat(ledger.entitlement(1)).isEqualTo("3");
    assertThat(received).startsWith(1, 1, 1, 1, 1, 1).endsWith(0, 1, 0, 1);
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

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "rep-" + i).toList();
  }
}
