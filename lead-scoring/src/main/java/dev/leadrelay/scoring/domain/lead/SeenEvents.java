package dev.leadrelay.scoring.domain.lead;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The newest few events by fingerprint, so that one that comes again changes nothing. Immutable.
 *
 * <p>The door drops duplicates exactly; this guards the engine by itself within a bounded memory.
 */
public final class SeenEvents {

  /** Nothing was seen yet. */
  public static final SeenEvents NONE = new SeenEvents();

  private static final int MOST = 24;

  private final long[] fingerprints;

  /**
   * @param fingerprints in the order of arrival
   */
  public SeenEvents(long... fingerprints) {
    this.fingerprints = fingerprints.clone();
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
  public SeenEvents with(LeadFact event) {
    int first = fingerprints.length == MOST ? 1 : 0;
    var then = Arrays.copyOfRange(fingerprints, first, fingerprints.length + 1);
    then[then.length - 1] = event.fingerprint();
    return new SeenEvents(then);
  }

  public int size() {
    return fingerprints.length;
  }

  /** The fingerprints in the order of arrival. */
  public LongStream fingerprints() {
    return Arrays.stream(fingerprints);
  }
}
