package dev.leadrelay.scoring.domain.engine;

/** What made a level change. */
public sealed interface Cause {

  /** An event. */
  record ByEvent(String source, String id, String type) implements Cause {}

  /** Passing time. */
  record ByTime(Passing what) implements Cause {}

  /** A merge with another lead, or its undoing. */
  record ByMerge(String leadId) implements Cause {}

  /** A later fact about the account. */
  record ByAccount(String domain) implements Cause {}

  /** What passing time does. */
  enum Passing {
    /** A curve reached a threshold. */
    SCORE,
    /** A signal died. */
    SIGNAL,
    /** A window ended. */
    WINDOW,
    /** No time at all: another model went live. */
    MODEL
  }
}
