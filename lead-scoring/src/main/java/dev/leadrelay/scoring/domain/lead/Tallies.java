package dev.leadrelay.scoring.domain.lead;

import dev.leadrelay.scoring.domain.decay.Tally;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The counts of a lead, one per rule that ever counted, in the order of their keys. Immutable. */
public final class Tallies {

  /** No rule has counted yet. */
  public static final Tallies NONE = new Tallies(new Tally[0]);

  private final Tally[] byKey;

  private Tallies(Tally[] byKey) {
    this.byKey = byKey;
  }

  /** These counts, at most one per rule, in any order. */
  public static Tallies of(List<? extends Tally> tallies) {
    var byKey = tallies.toArray(Tally[]::new);
    Arrays.sort(byKey, Comparator.comparingInt(Tally::rule));
    return new Tallies(byKey);
  }

  public int size() {
    return byKey.length;
  }

  /** The count at a place between 0 and {@link #size()}. */
  public Tally at(int place) {
    return byKey[place];
  }

  /** The count of a rule; null when it has not counted yet. */
  public @Nullable Tally find(int rule) {
    int place = placeOf(rule);
    return place < byKey.length && byKey[place].rule() == rule ? byKey[place] : null;
  }

  /** With the count of one rule replaced. */
  public Tallies with(Tally tally) {
    int place = placeOf(tally.rule());
    boolean isNew = place == byKey.length || byKey[place].rule() != tally.rule();
    var then = Arrays.copyOf(byKey, isNew ? byKey.length + 1 : byKey.length);
    if (isNew) {
      System.arraycopy(byKey, place, then, place + 1, byKey.length - place);
    }
    then[place] = tally;
    return new Tallies(then);
  }

  /** With the count of one rule replaced, or without it. */
  public Tallies with(int rule, @Nullable Tally tally) {
    return tally == null ? only(key -> key != rule) : with(tally);
  }

  /** Only the counts of certain rules. The same object when that is all of them. */
  public Tallies only(IntPredicate rules) {
    var some = Arrays.stream(byKey).filter(tally -> rules.test(tally.rule())).toArray(Tally[]::new);
    return some.length == byKey.length ? this : new Tallies(some);
  }

  /** Where the count of a rule is, or would be. */
  public int placeOf(int rule) {
    int place = 0;
    while (place < byKey.length && byKey[place].rule() < rule) {
      place++;
    }
    return place;
  }
}
