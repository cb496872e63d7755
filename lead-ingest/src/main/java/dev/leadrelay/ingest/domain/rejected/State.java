package dev.leadrelay.ingest.domain.rejected;

/** What has become of a refused event. */
public enum State {
  OPEN,
  SENT_AGAIN,
  DISCARDED
}
