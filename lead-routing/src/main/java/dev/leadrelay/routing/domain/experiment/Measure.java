package dev.leadrelay.routing.domain.experiment;

/** What a lead is to reach; an experiment compares the shares of leads that do. */
public enum Measure {
  /** Lead response time: somebody tried to reach the person. */
  TOUCHED("were touched"),
  /** MQL to SAL: a rep took the lead on. */
  ACCEPTED("were accepted"),
  /** MQL to SQL: sales confirmed the lead. */
  SQL("became SQLs"),
  /** The deal was won. */
  WON("were won");

  private final String text;

  Measure(String text) {
    this.text = text;
  }

  /** What happened to leads that reached it, as part of a sentence. */
  public String text() {
    return text;
  }
}
