package dev.leadrelay.routing.adapter.slack;

/** What follows from a button. The same press a second time changes nothing. */
public interface Presses {

  /** Does it, as the rep who holds the lead. Blocks until it is safe. */
  Answer act(Press press);

  /**
   * What came of it.
   *
   * @param sentence for the rep
   * @param state of the lead now
   */
  record Answer(String sentence, State state) {}

  /** What is left to do. */
  enum State {
    /** Nothing changed. */
    REFUSED,
    ACCEPTED,
    GONE
  }
}
