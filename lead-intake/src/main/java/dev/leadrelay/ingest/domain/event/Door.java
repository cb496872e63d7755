package dev.leadrelay.ingest.domain.event;

/** The way an event came in. */
public enum Door {
  EVENTS,
  TRACKING,
  FORM,
  CHATBOT,
  LINKEDIN,
  KAFKA;

  /** True when what is not written now can be read here again; a caller over HTTP is gone. */
  public boolean canBeReadAgain() {
    return this == KAFKA;
  }
}
