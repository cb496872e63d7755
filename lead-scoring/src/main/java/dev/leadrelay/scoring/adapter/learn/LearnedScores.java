package dev.leadrelay.scoring.adapter.learn;

import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.learning.LearnedModel;
import dev.leadrelay.scoring.domain.learning.Prediction;
import dev.leadrelay.scoring.domain.learning.Traits;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest learned model of each scoring model. It is an edition of its own on the topic of
 * models, under an id that no scoring model can have.
 */
public final class LearnedScores {

  /** A learned model and all that is told of it. */
  private record Kept(LearnedReport report, LearnedModel model) {}

  private static final Logger log = LoggerFactory.getLogger(LearnedScores.class);
  private static final String LEARNED = "/learned";
  private static final JsonMapper JSON = new JsonMapper();

  private final ScoringWatch watch;
  private final Map<String, Kept> newest = new ConcurrentHashMap<>();

  public LearnedScores(ScoringWatch watch) {
    this.watch = watch;
  }

  /** What the learned model of a scoring model is published under. */
  public static String idFor(String model) {
    return model + LEARNED;
  }

  /** How a report is published. */
  public static String text(LearnedReport report) {
    return JSON.writeValueAsString(report);
  }

  /** Takes in an edition that was read or published, if it is of a learned model. */
  public void file(Edition edition) {
    if (edition.id().endsWith(LEARNED)) {
      try {
        var report = JSON.readValue(edition.yaml(), LearnedReport.class);
        newest.merge(report.model(), new Kept(report, report.toDomain()), LearnedScores::newerOf);
      } catch (JacksonException e) {
        watch.modelRefused();
        log.error(
            "Version {} of '{}' cannot be read; the one before stays. {}",
            edition.version(),
            edition.id(),
            e.getOriginalMessage());
      }
    }
  }

  private static Kept newerOf(Kept before, Kept then) {
    return then.report().version() >= before.report().version() ? then : before;
  }

  /** What was last learned for a model. */
  public Optional<LearnedReport> report(String model) {
    return Optional.ofNullable(newest.get(model)).map(Kept::report);
  }

  /**
   * The learned chance of a lead; empty when nothing was learned, or with rules that count
   * something else by now.
   */
  public Optional<Prediction> predict(ScoringEngine engine, LeadState state, long at) {
    return Optional.ofNullable(newest.get(engine.model().id()))
        .map(Kept::model)
        .filter(model -> model.fits(engine.model()))
        .map(model -> model.predict(Traits.of(engine, state, at)));
  }
}
