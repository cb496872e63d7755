package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.decay.Decay;
import dev.leadrelay.scoring.domain.decay.HalfLife;
import dev.leadrelay.scoring.domain.decay.Lasting;
import dev.leadrelay.scoring.domain.decay.Window;
import dev.leadrelay.scoring.domain.lead.Fingerprint;
import dev.leadrelay.scoring.domain.model.Condition;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.FitBand;
import dev.leadrelay.scoring.domain.model.FitBands;
import dev.leadrelay.scoring.domain.model.LevelRule;
import dev.leadrelay.scoring.domain.model.LevelRules;
import dev.leadrelay.scoring.domain.model.Part;
import dev.leadrelay.scoring.domain.model.ProfileRule;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes up models with any mix of half-lives, windows, caps and negative rules. */
record RandomLeads(Random random) {

  private static final long HOUR = Duration.ofHours(1).toMillis();

  /**
   * Keeps a score from fading towards a threshold exactly, which it would reach by rounding only.
   */
  private static final double OFF_ANY_THRESHOLD = 0.37;

  ScoringModel model() {
    var rules = IntStream.range(0, 1 + random.nextInt(7)).mapToObj(this::rule).toList();
    var fit =
        new ProfileRule(
            "fit", Part.FIT, Condition.ALWAYS, random.nextInt(60) + OFF_ANY_THRESHOLD, false);
    return new ScoringModel(
        "random", 1, random.nextLong(), List.of(fit), rules, new FitBands(0, 0), levels());
  }

  private EventRule rule(int number) {
    boolean negative = random.nextInt(3) == 0;
    double points = (negative ? -1 : 1) * (1 + random.nextInt(40));
    double bound = random.nextBoolean() ? Double.POSITIVE_INFINITY : 0.4 + random.nextInt(12) / 4.0;
    var id = "rule-" + number;
    return new EventRule(
        id,
        Fingerprint.shortOf(id),
        negative ? Part.NEGATIVE : Part.BEHAVIOUR,
        id,
        Condition.ALWAYS,
        points,
        bound,
        decay(),
        !negative && random.nextInt(3) == 0,
        !negative && random.nextInt(4) == 0,
        negative && random.nextInt(10) == 0);
  }

  private Decay decay() {
    long time = HOUR * (1 + random.nextInt(random.nextBoolean() ? 48 : 4_000));
    return switch (random.nextInt(6)) {
      case 0 -> new Window(time);
      case 1 -> new Lasting();
      default -> new HalfLife(time);
    };
  }

  private LevelRules levels() {
    var hot =
        random.nextBoolean()
            ? Optional.of(level(random.nextBoolean() ? OptionalDouble.empty() : score(60)))
            : Optional.<LevelRule>empty();
    return new LevelRules(level(score(30)), hot, random.nextInt(12));
  }

  private LevelRule level(OptionalDouble score) {
    boolean signal = score.isEmpty() || random.nextInt(3) == 0;
    return new LevelRule(
        score, EnumSet.allOf(FitBand.class), false, random.nextInt(3) == 0, signal);
  }

  private OptionalDouble score(int from) {
    return OptionalDouble.of(from + random.nextInt(40));
  }
}
