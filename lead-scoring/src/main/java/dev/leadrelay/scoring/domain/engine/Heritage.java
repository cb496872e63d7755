package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.decay.FadingTally;
import dev.leadrelay.scoring.domain.decay.Tally;
import dev.leadrelay.scoring.domain.decay.Window;
import dev.leadrelay.scoring.domain.decay.WindowTally;
import dev.leadrelay.scoring.domain.lead.Journal;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Tallies;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds the count of a rule that lets the same events fade otherwise than before: from the
 * events that the lead's journal knows, and from what is left of the former count beyond these.
 */
final class Heritage {

  /** Less than this is what rounding leaves. */
  private static final double TRACE = 1e-9;

  private final EventRule rule;
  private final EventRule former;
  private final Tally count;
  private final Journal journal;
  private final long[] known;

  private Heritage(
      EventRule rule, EventRule former, Tally count, Journal journal, Set<Integer> keys) {
    this.rule = rule;
    this.former = former;
    this.count = count;
    this.journal = journal;
    this.known =
        journal.newest(journal.size()).stream()
            .filter(event -> event.rules().keys().anyMatch(keys::contains))
            .mapToLong(event -> event.at())
            .sorted()
            .toArray();
  }

  /** The counts of a lead that another version of a model judged before. */
  static Tallies of(ScoringModel model, LeadState state) {
    var tallies = state.tallies();
    for (var rule : model.eventRules()) {
      var former = newest(model, rule, tallies);
      if (former.key() != rule.key()) {
        var count = tallies.find(former.key());
        var rebuilt =
            count == null
                ? null
                : new Heritage(rule, former, count, state.journal(), keys(model, rule)).rebuilt();
        tallies = rebuilt == null ? tallies : tallies.with(rebuilt);
      }
    }
    return tallies;
  }

  /** The rule whose count has the newest event: what came since is in no other. */
  private static EventRule newest(ScoringModel model, EventRule rule, Tallies tallies) {
    var newest = rule;
    for (var other : model.kinOf(rule)) {
      newest = lastEvent(tallies, other) > lastEvent(tallies, newest) ? other : newest;
    }
    return newest;
  }

  private static long lastEvent(Tallies tallies, EventRule rule) {
    var count = tallies.find(rule.key());
    return count == null ? Long.MIN_VALUE : count.lastEvent();
  }

  private static Set<Integer> keys(ScoringModel model, EventRule rule) {
    var keys = new HashSet<Integer>();
    keys.add(rule.key());
    model.kinOf(rule).forEach(other -> keys.add(other.key()));
    return keys;
  }

  private @Nullable Tally rebuilt() {
    return added(rule, journal.total() > journal.size() ? unknown() : null, known);
  }

  /** What was counted of events that the journal does not know any more. */
  private @Nullable Tally unknown() {
    return switch (count) {
      case WindowTally window -> added(rule, null, notKnown(window));
      case FadingTally fading -> {
        var ofKnown = added(former, null, known);
        double left = fading.count() - (ofKnown == null ? 0 : former.count(ofKnown, fading.at()));
        // A window needs to know when its events happened.
        yield left < TRACE || rule.decay() instanceof Window
            ? null
            : new FadingTally(rule.key(), left, fading.at());
      }
    };
  }

  private long[] notKnown(WindowTally window) {
    return window.instants().filter(at -> Arrays.binarySearch(known, at) < 0).toArray();
  }

  private static @Nullable Tally added(EventRule to, @Nullable Tally before, long[] instants) {
    var tally = before;
    for (long at : instants) {
      tally = to.add(tally, at);
    }
    return tally;
  }
}
