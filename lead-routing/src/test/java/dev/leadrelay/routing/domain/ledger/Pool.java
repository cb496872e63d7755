package dev.leadrelay.routing.domain.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A pool whose members come and go, are away, reach their cap and change their weight at random.
 */
final class Pool {

  private final Random random;
  private final List<String> people;
  private final int heaviest;
  private final int cap;
  private final int[] weightOf;
  private final int[] openOf;
  private final boolean[] away;
  private List<String> members = new ArrayList<>();
  private Ledger ledger = Ledger.of(List.of());

  Pool(Random random, int people, int heaviest, int cap) {
    this.random = random;
    this.people = IntStream.range(0, people).mapToObj(i -> "rep-" + i).toList();
    this.heaviest = heaviest;
    this.cap = cap;
    this.weightOf = random.ints(people, 1, heaviest + 1).toArray();
    this.openOf = new int[people];
    this.away = new boolean[people];
    members.addAll(this.people);
  }

  /** Lets something happen now and then. */
  void live() {
    int who = random.nextInt(people.size());
    switch (random.nextInt(30)) {
      case 0 -> weightOf[who] = 1 + random.nextInt(heaviest);
      case 1 -> join(people.get(who));
      case 2 -> members.removeIf(people.get(who)::equals);
      case 3, 4, 5 -> away[who] = !away[who];
      default -> openOf[who] = 0;
    }
  }

  private void join(String rep) {
    if (!members.contains(rep)) {
      members.add(random.nextInt(members.size() + 1), rep);
    }
  }

  /** Lets some or all answer what they have, so that they are under their cap again. */
  void answer() {
    boolean all = random.nextBoolean();
    for (int who = 0; who < openOf.length; who++) {
      openOf[who] = all || random.nextBoolean() ? 0 : openOf[who];
    }
  }

  /** Gives a lead to whoever is next; false when nobody may receive it. */
  boolean assign() {
    ledger = ledger.alignedTo(members);
    var weights = members.stream().mapToInt(this::eligibleWeight).toArray();
    if (Arrays.stream(weights).sum() == 0) {
      return false;
    }
    ledger = ledger.grow(weights);
    int slot = ledger.first(weights.length, each -> weights[each] > 0);
    ledger = ledger.give(slot);
    openOf[people.indexOf(members.get(slot))]++;
    return true;
  }

  private int eligibleWeight(String rep) {
    int who = people.indexOf(rep);
    return away[who] || openOf[who] >= cap ? 0 : weightOf[who];
  }

  /** The most that anybody is behind, or with {@code both} behind or ahead, in thousandths. */
  int worst(boolean both) {
    var worst = BigInteger.ZERO;
    for (var account : ledger.accounts()) {
      worst = worst.max(both ? account.numerator().abs() : account.numerator());
    }
    var thousandths =
        worst.multiply(BigInteger.valueOf(1_000)).divideAndRemainder(ledger.denominator());
    return thousandths[0].intValueExact() + thousandths[1].signum();
  }
}
