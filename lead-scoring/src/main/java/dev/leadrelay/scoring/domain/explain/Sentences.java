package dev.leadrelay.scoring.domain.explain;

import dev.leadrelay.scoring.domain.action.NextAction;
import dev.leadrelay.scoring.domain.engine.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation for people, one sentence per line. */
public final class Sentences {

  private Sentences() {}

  public static List<String> of(Explanation explanation) {
    var sentences = new ArrayList<String>();
    var standing = explanation.standing();
    if (!explanation.mergedInto().isEmpty()) {
      sentences.add(merged(explanation.mergedInto()));
    }
    sentences.add(score(standing));
    explanation.rules().forEach(rule -> sentences.add(rule(rule)));
    sentences.add(level(standing));
    explanation.missing().ifPresent(missing -> sentences.add(missing(missing)));
    explanation.nextAction().ifPresent(action -> sentences.add(next(action)));
    return List.copyOf(sentences);
  }

  private static String merged(List<String> into) {
    return "This lead was merged into %s: what it did counts there, and this is what it would be by itself."
        .formatted(String.join(" and ", into));
  }

  private static String score(Standing standing) {
    return String.format(
        Locale.ROOT,
        "The score is %.2f: fit %.2f (%s), behaviour %.2f, negative %.2f; kept between 0 and 100.",
        standing.score(),
        standing.fit(),
        standing.fitBand(),
        standing.behaviour(),
        standing.negative());
  }

  private static String rule(RuleShare rule) {
    if (rule.count().isEmpty()) {
      return String.format(
          Locale.ROOT, "%s: %.2f points, because the profile says so.", rule.id(), rule.points());
    }
    var fades =
        rule.fadesAt()
            .map(at -> "; %s, as good as gone on %s".formatted(rule.fading().orElse(""), at))
            .orElse("; it does not fade");
    return String.format(
        Locale.ROOT,
        "%s: %.2f points, %.4f times %s; last on %s%s.",
        rule.id(),
        rule.points(),
        rule.count().getAsDouble(),
        rule.pointsEach(),
        rule.lastEvent().map(Instant::toString).orElse("an unknown day"),
        fades);
  }

  private static String level(Standing standing) {
    var until =
        standing.coolsAt().isPresent()
            ? "; it ends on %s if nothing else happens"
                .formatted(Instant.ofEpochMilli(standing.coolsAt().getAsLong()))
            : "";
    return String.format(Locale.ROOT, "The level is %s%s.", standing.level(), until);
  }

  private static String next(NextAction next) {
    return "Next: %s, because %s.".formatted(next.action().label(), next.because());
  }

  private static String missing(Missing missing) {
    return String.format(
        Locale.ROOT, "For %s it lacks %s.", missing.level(), String.join(", ", missing.what()));
  }
}
