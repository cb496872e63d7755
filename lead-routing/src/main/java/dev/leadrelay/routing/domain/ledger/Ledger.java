package dev.leadrelay.routing.domain.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The entitlements of a pool. At each assignment every eligible member's entitlement grows by its
 * share of the eligible weights; the receiver's falls by 1. Immutable and exact, because equality
 * decides ties.
 *
 * <p>A slot is a member's place in the pool. Whoever left the pool keeps an account behind the
 * members, so that nobody who comes back gains or loses by having been away.
 */
public final class Ledger {

  private final List<String> reps;
  private final Shares shares;
  private final long[] received;
  private final long[] lastReceived;
  private final long assignments;

  private Ledger(
      List<String> reps, Shares shares, long[] received, long[] lastReceived, long assignments) {
    this.reps = reps;
    this.shares = shares;
    this.received = received;
    this.lastReceived = lastReceived;
    this.assignments = assignments;
  }

  /** The ledger of a pool that has not assigned anything yet. */
  public static Ledger of(List<String> members) {
    int slots = members.size();
    return new Ledger(
        List.copyOf(members), Shares.zero(slots), new long[slots], new long[slots], 0);
  }

  /** One rep's account, as it is kept. */
  public record Account(String rep, BigInteger numerator, long received, long lastReceived) {}

  /**
   * A ledger as it was kept.
   *
   * @param denominator common to all accounts
   * @param assignments number of assignments so far
   */
  public static Ledger restore(BigInteger denominator, List<Account> accounts, long assignments) {
    var numerators = accounts.stream().map(Account::numerator).toArray(BigInteger[]::new);
    return new Ledger(
        accounts.stream().map(Account::rep).toList(),
        Shares.of(denominator, numerators),
        accounts.stream().mapToLong(Account::received).toArray(),
        accounts.stream().mapToLong(Account::lastReceived).toArray(),
        assignments);
  }

  /** The same accounts with the given members in the first slots, in this order. */
  public Ledger alignedTo(List<String> members) {
    if (startsWith(members)) {
      return this;
    }
    List<String> order = new ArrayList<>(members);
    reps.stream().filter(rep -> !members.contains(rep)).forEach(order::add);
    return restore(shares.denominator(), order.stream().map(this::accountOf).toList(), assignments);
  }

  private boolean startsWith(List<String> members) {
    if (members.size() > reps.size()) {
      return false;
    }
    for (int slot = 0; slot < members.size(); slot++) {
      if (!reps.get(slot).equals(members.get(slot))) {
        return false;
      }
    }
    return true;
  }

  private Account accountOf(String rep) {
    int slot = reps.indexOf(rep);
    return slot < 0 ? new Account(rep, BigInteger.ZERO, 0, 0) : account(slot);
  }

  private Account account(int slot) {
    return new Account(reps.get(slot), shares.numerator(slot), received[slot], lastReceived[slot]);
  }

  /**
   * Lets the eligible members' entitlements grow for one assignment.
   *
   * @param weights by slot, zero for a member that is not eligible; at least one is positive
   */
  public Ledger grow(int[] weights) {
    var all = weights.length == shares.slots() ? weights : Arrays.copyOf(weights, shares.slots());
    return new Ledger(reps, shares.grow(all), received, lastReceived, assignments);
  }

  /**
   * The slot with the largest entitlement among those that are asked for; ties go to the least
   * recently assigned, then to the order of the list.
   */
  public int first(int members, IntPredicate asked) {
    int best = -1;
    for (int slot = 0; slot < members; slot++) {
      if (asked.test(slot) && (best < 0 || isBefore(slot, best))) {
        best = slot;
      }
    }
    return best;
  }

  private boolean isBefore(int slot, int other) {
    int order = shares.compare(slot, other);
    return order > 0 || (order == 0 && lastReceived[slot] < lastReceived[other]);
  }

  /** Books one assignment to a slot. */
  public Ledger give(int slot) {
    var receivedNow = received.clone();
    var lastNow = lastReceived.clone();
    receivedNow[slot]++;
    lastNow[slot] = assignments + 1;
    return new Ledger(reps, shares.takeOne(slot), receivedNow, lastNow, assignments + 1);
  }

  /** Entitled minus received of a slot, as an exact fraction. */
  public String entitlement(int slot) {
    return shares.fraction(slot);
  }

  /** All that a slot was ever entitled to, as an exact fraction. */
  public String entitled(int slot) {
    var receivedParts = shares.denominator().multiply(BigInteger.valueOf(received[slot]));
    return Shares.fraction(shares.numerator(slot).add(receivedParts), shares.denominator());
  }

  /** Whether a slot is entitled to at least so many assignments that it has not received. */
  public boolean isBehindBy(int slot, int assignments) {
    var behind = shares.denominator().multiply(BigInteger.valueOf(assignments));
    return shares.numerator(slot).compareTo(behind) >= 0;
  }

  /** How many assignments a slot has received. */
  public long received(int slot) {
    return received[slot];
  }

  public BigInteger denominator() {
    return shares.denominator();
  }

  public long assignments() {
    return assignments;
  }

  /** Every account, members first. */
  public List<Account> accounts() {
    List<Account> accounts = new ArrayList<>(reps.size());
    for (int slot = 0; slot < reps.size(); slot++) {
      accounts.add(account(slot));
    }
    return accounts;
  }
}
