package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.decay.HalfLife;
import dev.leadrelay.scoring.domain.decay.Lasting;
import dev.leadrelay.scoring.domain.decay.Window;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.LevelRule;
import dev.leadrelay.scoring.domain.model.Part;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Scores from the plain list of events by the formulas of the specification, and nothing else.
 *
 * @param events when the events of each type happened, in order
 */
record SlowReference(ScoringModel model, Map<String, List<Long>> events) {

  /** All that can change by itself. */
  record View(Level level, List<Boolean> signals, List<Double> windows) {}

  View view(Level level, long at) {
    var rules = model.eventRules();
    return new View(
        decide(level, at),
        rules.stream().filter(EventRule::isWatched).map(rule -> count(rule, at) > 0.5).toList(),
        rules.stream()
            .filter(rule -> rule.decay() instanceof Window)
            .map(rule -> count(rule, at))
            .toList());
  }

  /** The first instant of a coarse grid at which something is different; -1 when nowhere. */
  long firstDifference(Level level, long from, long until, int steps) {
    var now = view(level, from);
    for (int i = 1; i <= steps; i++) {
      long at = from + (until - from) * i / steps;
      if (!view(level, at).equals(now)) {
        return at;
      }
    }
    return -1;
  }

  private Level decide(Level level, long at) {
    if (lives(rule -> rule.disqualifies(), at)) {
      return Level.DISQUALIFIED;
    }
    if (model.levels().hot().isPresent()
        && holds(model.levels().hot().get(), level == Level.HOT, at)) {
      return Level.HOT;
    }
    boolean kept = level == Level.MQL || level == Level.HOT;
    return holds(model.levels().mql(), kept, at) ? Level.MQL : Level.NONE;
  }

  private boolean holds(LevelRule rule, boolean kept, long at) {
    double score = score(at);
    boolean enough =
        rule.score().isEmpty()
            || score >= rule.score().getAsDouble()
            || (kept && score > rule.score().getAsDouble() - model.levels().margin());
    return enough
        && (!rule.intent() || lives(EventRule::intent, at))
        && (!rule.signal() || lives(EventRule::hot, at));
  }

  private boolean lives(Predicate<EventRule> kind, long at) {
    return model.eventRules().stream().anyMatch(rule -> kind.test(rule) && count(rule, at) > 0.5);
  }

  private double score(long at) {
    double fit = model.profileRules().getFirst().points();
    return Math.clamp(fit + part(Part.BEHAVIOUR, at) + part(Part.NEGATIVE, at), 0, 100);
  }

  private double part(Part part, long at) {
    return model.eventRules().stream()
        .filter(rule -> rule.part() == part)
        .mapToDouble(rule -> rule.points() * count(rule, at))
        .sum();
  }

  private double count(EventRule rule, long at) {
    var mine = events.getOrDefault(rule.on(), List.of());
    return switch (rule.decay()) {
      case Window(long length) ->
          Math.min(
              rule.bound(), (double) mine.stream().filter(event -> event + length > at).count());
      case Lasting _ -> Math.min(rule.bound(), mine.size());
      case HalfLife(long length) -> faded(mine, (double) length, rule.bound(), at);
    };
  }

  private static double faded(List<Long> events, double halfLife, double bound, long at) {
    double count = 0;
    long as = Long.MIN_VALUE;
    for (long event : events) {
      double before = count == 0 ? 0 : count * Math.pow(2, -(event - as) / halfLife);
      count = Math.min(bound, before + 1);
      as = event;
    }
    return count == 0 ? 0 : count * Math.pow(2, -(at - as) / halfLife);
  }
}
