package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.lead.Share;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a lead is tied to others by merges.
 *
 * @param into who holds its facts now, in order of time; none when it was not merged
 * @param announced the level that was told of it before it was merged
 * @param hosts whether it holds the facts of others
 */
public record Link(List<Share> into, Level announced, boolean hosts) {

  /** Not tied to any. */
  public static final Link NONE = new Link(List.of(), Level.NONE, false);

  public Link {
    into = List.copyOf(into);
  }

  /** Whether it is told of: a merged lead is silent. */
  public boolean isShown() {
    return into.isEmpty();
  }

  public boolean isNone() {
    return isShown() && !hosts;
  }

  /** The leads that hold its facts. */
  public Set<String> survivors() {
    return into.stream().map(Share::host).collect(Collectors.toUnmodifiableSet());
  }

  /** The lead that holds what happened at an instant; null when it stays with this one. */
  public @Nullable String survivorAt(long instant) {
    return into.stream()
        .filter(share -> share.covers(instant))
        .map(Share::host)
        .findFirst()
        .orElse(null);
  }

  /** What a survivor has to take for announced: what was told of a lead is told of one, once. */
  public Level announcedTo(String survivor) {
    return into.getFirst().host().equals(survivor) ? announced : Level.NONE;
  }

  /** Merged into others. */
  public Link joins(List<Share> survivors, Level announcedLevel) {
    return new Link(survivors, isShown() ? announcedLevel : announced, hosts);
  }

  /** Merged no more. */
  public Link leaves() {
    return new Link(List.of(), Level.NONE, hosts);
  }

  /** Holding the facts of others, or not. */
  public Link hosting(boolean others) {
    return new Link(into, announced, others);
  }
}
