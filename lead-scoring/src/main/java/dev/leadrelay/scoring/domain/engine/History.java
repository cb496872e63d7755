package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.lead.Journal;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.domain.lead.Tallies;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a lead did, event by event. The union of histories is exact: an event that is in two of them
 * is one event, and what a cap cuts off is decided anew, in the order in which things happened.
 *
 * @param older counts of the events before those that are known one by one, one per former owner;
 *     they are added up, which is exact wherever no cap binds
 * @param events in any order
 */
public record History(List<Tallies> older, Profile profile, List<PastEvent> events) {

  private static final Comparator<PastEvent> IN_ORDER =
      Comparator.comparingLong(PastEvent::at).thenComparingLong(PastEvent::fingerprint);

  /** Nothing has happened. */
  public static final History NONE = new History(List.of(), Profile.EMPTY, List.of());

  public History {
    older = List.copyOf(older);
    events = List.copyOf(events);
  }

  /** The distinct events of all of them, in the order in which they happened. */
  public static History union(List<History> members) {
    var older = new ArrayList<Tallies>();
    var distinct = new LinkedHashMap<Long, PastEvent>();
    var profile = Profile.EMPTY;
    for (var member : members) {
      older.addAll(member.older());
      member.events().forEach(event -> distinct.putIfAbsent(event.fingerprint(), event));
      profile = profile.learn(member.profile());
    }
    return new History(older, profile, inOrder(distinct));
  }

  private static List<PastEvent> inOrder(Map<Long, PastEvent> events) {
    return events.values().stream().sorted(IN_ORDER).toList();
  }

  /** With one more event. */
  public History with(PastEvent event, Profile says) {
    var all = new ArrayList<>(events);
    all.add(event);
    return new History(older, profile.learn(says), all);
  }

  /**
   * Only what happened at certain instants, of which at most the newest few events. What is not
   * known event by event is not in it, as nobody knows when it happened.
   */
  public History part(LongPredicate when, int most) {
    var some =
        events.stream()
            .filter(event -> when.test(event.at()))
            .sorted(IN_ORDER)
            .collect(Collectors.toCollection(ArrayList::new));
    return new History(
        List.of(), profile.said(when), some.subList(Math.max(0, some.size() - most), some.size()));
  }

  /** With what is known of the account. */
  public History withAccount(Map<KnownAttribute, Object> facts) {
    return new History(older, profile.withAccount(facts), events);
  }

  /** The event with a fingerprint; null when it is not known. */
  public @Nullable PastEvent find(long fingerprint) {
    return events.stream()
        .filter(event -> event.fingerprint() == fingerprint)
        .findFirst()
        .orElse(null);
  }

  /** What is counted of all of it, event by event, under a model. */
  Tallies tallies(ScoringModel model) {
    var tallies = Tallies.NONE;
    for (var counts : older) {
      for (int i = 0; i < counts.size(); i++) {
        var rule = model.counting(counts.at(i).rule());
        if (rule != null) {
          tallies = tallies.with(rule.join(tallies.find(rule.key()), counts.at(i)));
        }
      }
    }
    return tallies(tallies, events, model);
  }

  /** These counts with some more events. */
  public static Tallies tallies(Tallies before, List<PastEvent> events, ScoringModel model) {
    var tallies = before;
    for (var event : events) {
      for (int key : event.rules().keys().toArray()) {
        var rule = model.counting(key);
        if (rule != null) {
          tallies = tallies.with(rule.add(tallies.find(rule.key()), event.at()));
        }
      }
    }
    return tallies;
  }

  /** Its newest events, so that one that comes again is known. */
  Journal journal() {
    return new Journal(0, Tallies.NONE, events);
  }

  /** When the newest event happened; before all time when there is none. */
  long lastEvent() {
    return events.stream().mapToLong(PastEvent::at).max().orElse(Long.MIN_VALUE);
  }
}
