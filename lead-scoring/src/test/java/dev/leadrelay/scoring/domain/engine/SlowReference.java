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

/**
 * Scores from the plain list of events by the formulas of the specification, and nothing else, at
 * any instant from the last event on.
 */
final class SlowReference {

  private final ScoringModel model;
  private final EventRule[] rules;
  private final long[][] events;
  private final double[] counts;
  private final double[] now;

  /**
   * @param events when the events of each type happened, in order
   */
  SlowReference(ScoringModel model, Map<String, List<Long>> events) {
    this.model = model;
    this.rules = model.eventRules().toArray(EventRule[]::new);
    this.events = new long[rules.length][];
    this.counts = new double[rules.length];
    this.now = new double[rules.length];
    for (int i = 0; i < rules.length; i++) {
      this.events[i] =
          events.getOrDefault(rules[i].on(), List.of()).stream()
              .mapToLong(Long::longValue)
              .toArray();
      counts[i] =
          rules[i].decay() instanceof HalfLife(long length)
              ? atTheLastEvent(i, (double) length)
              : 0;
    }
  }

  private double atTheLastEvent(int rule, double halfLife) {
    double count = 0;
    for (int k = 0; k < events[rule].length; k++) {
      double since = k == 0 ? 0 : (double) (events[rule][k] - events[rule][k - 1]);
      double before = count * Math.pow(2, -since / halfLife);
      count = Math.min(rules[rule].bound(), before + 1);
    }
    return count;
  }

  /** One number for all that can change by itself: level, signals and windows. */
  long view(Level level, long at) {
    countUpTo(at);
    long view = decide(level).name().hashCode();
    for (int i = 0; i < rules.length; i++) {
      view = view * 31 + (rules[i].isWatched() && now[i] > 0.5 ? 1 : 0);
      view = view * 31 + (rules[i].decay() instanceof Window ? Double.doubleToLongBits(now[i]) : 0);
    }
    return view;
  }

  /** The level at an instant of a lead that had another one just before. */
  Level level(Level before, long at) {
    countUpTo(at);
    return decide(before);
  }

  double score(long at) {
    countUpTo(at);
    return score();
  }

  private void countUpTo(long at) {
    for (int i = 0; i < rules.length; i++) {
      now[i] = count(i, at);
    }
  }

  /** The first instant of a coarse grid at which something is different; -1 when nowhere. */
  long firstDifference(Level level, long from, long until, int steps) {
    long first = view(level, from);
    for (int i = 1; i <= steps; i++) {
      long at = from + (until - from) / steps * i;
      if (view(level, at) != first) {
        return at;
      }
    }
    return -1;
  }

  private Level decide(Level level) {
    for (int i = 0; i < rules.length; i++) {
      if (rules[i].disqualifies() && now[i] > 0.5) {
        return Level.DISQUALIFIED;
      }
    }
    if (model.levels().hot().isPresent() && holds(model.levels().hot().get(), level == Level.HOT)) {
      return Level.HOT;
    }
    boolean kept = level == Level.MQL || level == Level.HOT;
    return holds(model.levels().mql(), kept) ? Level.MQL : Level.NONE;
  }

  private boolean holds(LevelRule rule, boolean kept) {
    double score = score();
    boolean enough =
        rule.score().isEmpty()
            || score >= rule.score().getAsDouble()
            || (kept && score > rule.score().getAsDouble() - model.levels().margin());
    return enough && (!rule.intent() || lives(true)) && (!rule.signal() || lives(false));
  }

  private boolean lives(boolean intent) {
    for (int i = 0; i < rules.length; i++) {
      if ((intent ? rules[i].intent() : rules[i].hot()) && now[i] > 0.5) {
        return true;
      }
    }
    return false;
  }

  private double score() {
    double fit = model.profileRules().getFirst().points();
    return Math.clamp(fit + part(Part.BEHAVIOUR) + part(Part.NEGATIVE), 0, 100);
  }

  private double part(Part part) {
    double sum = 0;
    for (int i = 0; i < rules.length; i++) {
      sum += rules[i].part() == part ? rules[i].points() * now[i] : 0;
    }
    return sum;
  }

  private double count(int rule, long at) {
    var mine = events[rule];
    return switch (rules[rule].decay()) {
      case Window(long length) -> Math.min(rules[rule].bound(), within(mine, length, at));
      case Lasting _ -> Math.min(rules[rule].bound(), mine.length);
      case HalfLife(long length) ->
          counts[rule] == 0
              ? 0
              : counts[rule] * Math.pow(2, -(at - mine[mine.length - 1]) / (double) length);
    };
  }

  private static int within(long[] events, long length, long at) {
    int count = 0;
    for (long event : events) {
      count += event + length > at ? 1 : 0;
    }
    return count;
  }
}
