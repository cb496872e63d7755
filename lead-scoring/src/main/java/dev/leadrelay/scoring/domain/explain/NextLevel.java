package dev.leadrelay.scoring.domain.explain;

import dev.leadrelay.scoring.domain.engine.Standing;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.LevelRule;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what a lead lacks for the next level. */
record NextLevel(ScoringModel model, Standing standing, boolean consent) {

  Optional<Missing> missing() {
    var levels = model.levels();
    return switch (standing.level()) {
      case NONE -> Optional.of(new Missing(Level.MQL, lacks(levels.mql())));
      case MQL -> levels.hot().map(hot -> new Missing(Level.HOT, lacks(hot)));
      case HOT -> Optional.empty();
      case DISQUALIFIED ->
          Optional.of(new Missing(Level.MQL, List.of("that what disqualifies it no longer holds")));
    };
  }

  private List<String> lacks(LevelRule rule) {
    var lacks = new ArrayList<String>();
    rule.score()
        .ifPresent(
            threshold -> {
              if (standing.score() < threshold) {
                lacks.add(
                    String.format(
                        Locale.ROOT,
                        "%.2f points (it has %.2f of %s)",
                        threshold - standing.score(),
                        standing.score(),
                        threshold));
              }
            });
    if (!rule.fit().contains(standing.fitBand())) {
      lacks.add("a fit of " + names(rule));
    }
    if (rule.consent() && !consent) {
      lacks.add("consent to be contacted");
    }
    if (rule.intent() && hasNo(EventRule::intent)) {
      lacks.add("a live intent signal");
    }
    if (rule.signal() && hasNo(EventRule::hot)) {
      lacks.add("a live hot signal");
    }
    return lacks;
  }

  private static String names(LevelRule rule) {
    return rule.fit().stream().sorted().map(Enum::name).collect(Collectors.joining(" or "));
  }

  private boolean hasNo(Predicate<EventRule> kind) {
    return model.eventRules().stream()
        .noneMatch(rule -> kind.test(rule) && standing.signals().contains(rule.id()));
  }
}
