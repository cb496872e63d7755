package dev.leadrelay.scoring.domain.lead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The newest few events of a lead in the order of their arrival, so that one that comes again
 * changes nothing. Immutable.
 *
 * <p>Every {@link #CHAPTER} events the newest ones are written down elsewhere: all of them together
 * are the lead's history, which a merge needs.
 */
public final class Journal {

  /** Nothing has happened yet. */
  public static final Journal NONE = new Journal(0, Tallies.NONE, List.of());

  /** Events that are written down at once. */
  public static final int CHAPTER = 16;

  /**
   * Chapters that are kept: this many times {@link #CHAPTER} newest events are known one by one.
   */
  public static final int CHAPTERS = 32;

  private static final int MOST = 24;
  private static final int[] NO_RULES = {};

  private final int total;
  private final Tallies older;
  private final long[] fingerprints;
  private final long[] instants;
  private final int[][] rules;

  private Journal(int total, Tallies older, long[] fingerprints, long[] instants, int[][] rules) {
    this.total = total;
    this.older = older;
    this.fingerprints = fingerprints;
    this.instants = instants;
    this.rules = rules;
  }

  /**
   * @param total how many events there were in all
   * @param older what was counted of events that are not known one by one any more
   * @param newest in the order of arrival; the newest few of them are kept
   */
  public Journal(int total, Tallies older, List<PastEvent> newest) {
    int skipped = Math.max(0, newest.size() - MOST);
    int size = newest.size() - skipped;
    this.total = total;
    this.older = older;
    this.fingerprints = new long[size];
    this.instants = new long[size];
    this.rules = new int[size][];
    for (int place = 0; place < size; place++) {
      var event = newest.get(skipped + place);
      fingerprints[place] = event.fingerprint();
      instants[place] = event.at();
      rules[place] = rulesOf(event);
    }
  }

  private static int[] rulesOf(PastEvent event) {
    return event.rules().size() == 0 ? NO_RULES : event.rules().keys().toArray();
  }

  /** Whether an event is among them. */
  public boolean contains(LeadFact event) {
    long wanted = event.fingerprint();
    for (long seen : fingerprints) {
      if (seen == wanted) {
        return true;
      }
    }
    return false;
  }

  /** With one more; the oldest gives way. */
  public Journal with(PastEvent event) {
    int first = fingerprints.length == MOST ? 1 : 0;
    int last = fingerprints.length - first;
    var thenFingerprints = Arrays.copyOfRange(fingerprints, first, fingerprints.length + 1);
    var thenInstants = Arrays.copyOfRange(instants, first, instants.length + 1);
    var thenRules = Arrays.copyOfRange(rules, first, rules.length + 1);
    thenFingerprints[last] = event.fingerprint();
    thenInstants[last] = event.at();
    thenRules[last] = rulesOf(event);
    return new Journal(total + 1, older, thenFingerprints, thenInstants, thenRules);
  }

  /** With what is remembered of each event changed. */
  public Journal with(UnaryOperator<PastEvent> change) {
    return new Journal(total, older, newest(size()).stream().map(change).toList());
  }

  /** With other counts of what is not known one by one. */
  public Journal withOlder(Tallies counts) {
    return new Journal(total, counts, fingerprints, instants, rules);
  }

  /** How many events there were in all. */
  public int total() {
    return total;
  }

  /** What was counted of events that are not known one by one any more. */
  public Tallies older() {
    return older;
  }

  /** How many are known here. */
  public int size() {
    return fingerprints.length;
  }

  /** The event at a place, the oldest first. */
  public PastEvent at(int place) {
    return new PastEvent(fingerprints[place], instants[place], new RuleKeys(rules[place]));
  }

  /** The newest events, at most all that are known here, in the order of their arrival. */
  public List<PastEvent> newest(int count) {
    var events = new ArrayList<PastEvent>(count);
    for (int i = Math.max(0, size() - count); i < size(); i++) {
      events.add(at(i));
    }
    return events;
  }

  /** The newest event, which must be there. */
  public PastEvent last() {
    return at(size() - 1);
  }
}
