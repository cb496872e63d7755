package dev.leadrelay.scoring.domain.explain;

import dev.leadrelay.scoring.domain.action.Adviser;
import dev.leadrelay.scoring.domain.decay.HalfLife;
import dev.leadrelay.scoring.domain.decay.HalfLives;
import dev.leadrelay.scoring.domain.decay.Lasting;
import dev.leadrelay.scoring.domain.decay.Tally;
import dev.leadrelay.scoring.domain.decay.Window;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.RulePoints;
import dev.leadrelay.scoring.domain.lead.KnownLead;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.ProfileRule;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Explains the score of a lead at an instant. */
public final class Explainer {

  private final LiveEngine live;

  public Explainer(LiveEngine live) {
    this.live = live;
  }

  public Explanation explain(KnownLead lead, long now) {
    // Until another model has taken over, the former one is what the lead is scored with.
    var engine = live.engine(lead.state().model()).orElseGet(live::engine);
    var state = engine.onTimer(lead.state(), now).state();
    var standing = engine.standing(state, now);
    boolean consent = state.profile().hasConsent();
    return new Explanation(
        engine.model(),
        standing,
        consent,
        standing.rules().stream().map(rule -> share(rule, state, standing.at())).toList(),
        new NextLevel(engine.model(), standing, consent).missing(),
        Adviser.advise(engine.model(), standing, state),
        lead.mergedInto());
  }

  private static RuleShare share(RulePoints given, LeadState state, long at) {
    return switch (given.rule()) {
      case ProfileRule rule ->
          new RuleShare(
              rule.id(),
              rule.part().name().toLowerCase(Locale.ROOT),
              given.points(),
              rule.points(),
              OptionalDouble.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      case EventRule rule ->
          counted(rule, Objects.requireNonNull(state.tallies().find(rule.key())), given, at);
    };
  }

  private static RuleShare counted(EventRule rule, Tally tally, RulePoints given, long at) {
    return new RuleShare(
        rule.id(),
        rule.part().name().toLowerCase(Locale.ROOT),
        given.points(),
        rule.points(),
        OptionalDouble.of(rule.count(tally, at)),
        fading(rule),
        Optional.of(Instant.ofEpochMilli(tally.lastEvent())),
        fadesAt(rule, tally, Math.abs(given.points()), at));
  }

  private static Optional<String> fading(EventRule rule) {
    return switch (rule.decay()) {
      case Lasting _ -> Optional.empty();
      case Window(long millis) -> Optional.of("window " + Span.of(millis));
      case HalfLife(long millis) -> Optional.of("halfLife " + Span.of(millis));
    };
  }

  private static Optional<Instant> fadesAt(EventRule rule, Tally tally, double points, long at) {
    return switch (rule.decay()) {
      case Lasting _ -> Optional.empty();
      case Window(long millis) -> Optional.of(Instant.ofEpochMilli(tally.lastEvent() + millis));
      case HalfLife(long millis) ->
          Optional.of(
              Instant.ofEpochMilli(
                  at + (long) (HalfLives.between(Math.max(1, points), 1) * millis)));
    };
  }
}
