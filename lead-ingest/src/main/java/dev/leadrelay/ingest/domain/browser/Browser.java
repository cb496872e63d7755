package dev.leadrelay.ingest.domain.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who was known on one browser, and when. It says whose the browser's anonymous events are:
 *
 * <ul>
 *   <li>An anonymous event belongs to the lead that was the last to appear before it.
 *   <li>What came before anybody was known belongs to the first who appeared, back to 90 days
 *       before. That stays so when somebody else appears later.
 *   <li>A lead whose link was undone counts as never seen, until the link is restored.
 * </ul>
 *
 * <p>The answer is a function of the set of appearances: the order in which they come to be known,
 * and how often, makes no difference. Two bounds keep a browser small. Within a minute a lead
 * appears once. And of a lead that appears again and again with nobody in between, appearances that
 * are more than a day older than the newest one are forgotten but for the first: another person's
 * that comes to be known later than that is taken to have stayed on.
 *
 * @param appearances in order of time
 * @param undone leads that are not to be linked
 */
public record Browser(List<Appearance> appearances, Set<String> undone) {

  /** Nobody was known on it. */
  public static final Browser NEW = new Browser(List.of(), Set.of());

  /** How far back an anonymous history is handed to the lead. */
  public static final Duration HISTORY = Duration.ofDays(90);

  /** More appearances than any browser of people has. */
  static final int MOST_APPEARANCES = 500;

  private static final long SETTLED_AFTER = Duration.ofDays(1).toMillis();

  private static final Comparator<Appearance> IN_ORDER =
      Comparator.comparingLong(Appearance::at).thenComparing(Appearance::leadId);

  public Browser {
    appearances = List.copyOf(appearances);
    undone = Set.copyOf(undone);
  }

  /** A known lead was on it. */
  public Browser with(Appearance news) {
    var all = new ArrayList<Appearance>(appearances.size() + 1);
    var first = news;
    for (var known : appearances) {
      if (!known.leadId().equals(news.leadId()) || known.minute() != news.minute()) {
        all.add(known);
      } else if (known.at() <= news.at()) {
        first = known;
      }
    }
    all.add(first);
    all.sort(IN_ORDER);
    return new Browser(compact(all), undone);
  }

  /** A lead was never on it, says somebody who knows. */
  public Browser without(String leadId) {
    var more = new HashSet<>(undone);
    more.add(leadId);
    return new Browser(appearances, more);
  }

  /** A lead was on it after all. */
  public Browser again(String leadId) {
    var fewer = new HashSet<>(undone);
    fewer.remove(leadId);
    return new Browser(appearances, fewer);
  }

  /** Whose its anonymous events are, in order of time; nobody's when nobody is known on it. */
  public List<Share> shares() {
    var shares = new ArrayList<Share>();
    for (var appearance : appearances) {
      if (!undone.contains(appearance.leadId())) {
        add(appearance, shares);
      }
    }
    return shares;
  }

  private static void add(Appearance appearance, List<Share> shares) {
    if (shares.isEmpty()) {
      shares.add(open(appearance.leadId(), appearance.at() - HISTORY.toMillis()));
      return;
    }
    var last = shares.removeLast();
    if (last.leadId().equals(appearance.leadId())) {
      shares.add(last);
    } else if (last.since() < appearance.at()) {
      shares.add(new Share(last.leadId(), last.since(), appearance.at()));
      shares.add(open(appearance.leadId(), appearance.at()));
    } else {
      // Two at the same instant: the part of the other one would be empty.
      var before = shares.removeLast();
      shares.add(open(before.leadId(), before.since()));
      add(appearance, shares);
    }
  }

  private static Share open(String leadId, long since) {
    return new Share(leadId, since, Long.MAX_VALUE);
  }

  private static List<Appearance> compact(List<Appearance> all) {
    long settled = all.getLast().at() - SETTLED_AFTER;
    var kept = new ArrayList<Appearance>(all.size());
    for (var appearance : all) {
      boolean stayedOn = !kept.isEmpty() && kept.getLast().leadId().equals(appearance.leadId());
      if (!stayedOn || appearance.at() >= settled) {
        kept.add(appearance);
      }
    }
    if (kept.size() > MOST_APPEARANCES) {
      // The first one says whose the history before it is, and stays.
      kept.remove(1);
    }
    return kept;
  }
}
