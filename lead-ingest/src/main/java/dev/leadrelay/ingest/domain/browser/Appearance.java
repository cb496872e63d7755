package dev.leadrelay.ingest.domain.browser;

/**
 * A known lead was on a browser.
 *
 * @param at by the account of the event that says so, in milliseconds since 1970
 */
public record Appearance(String leadId, long at) {

  private static final long MINUTE = 60_000;

  /** Appearances of a lead in the same minute are one: the first of them stands for all. */
  public long minute() {
    return Math.floorDiv(at, MINUTE);
  }
}
