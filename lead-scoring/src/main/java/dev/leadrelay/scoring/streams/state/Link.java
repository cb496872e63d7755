package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.Level;
import org.jspecify.annotations.Nullable;

/**
 * How a lead is tied to others by merges.
 *
 * @param into the lead that holds its facts now; null when it was not merged
 * @param announced the level that was told of it before it was merged
 * @param hosts whether it holds the facts of others
 */
public record Link(@Nullable String into, Level announced, boolean hosts) {

  /** Not tied to any. */
  public static final Link NONE = new Link(null, Level.NONE, false);

  /** Whether it is told of: a merged lead is silent. */
  public boolean isShown() {
    return into == null;
  }

  public boolean isNone() {
    return into == null && !hosts;
  }

  /** Merged into another one. */
  public Link joins(String survivor, Level announcedLevel) {
    return new Link(survivor, into == null ? announcedLevel : announced, hosts);
  }

  /** Merged no more. */
  public Link leaves() {
    return new Link(null, Level.NONE, hosts);
  }

  /** Holding the facts of others, or not. */
  public Link hosting(boolean others) {
    return new Link(into, announced, others);
  }
}
