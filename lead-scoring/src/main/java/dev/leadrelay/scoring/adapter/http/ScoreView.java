package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.scoring.domain.action.NextAction;
import dev.leadrelay.scoring.domain.explain.Explanation;
import dev.leadrelay.scoring.domain.explain.Missing;
import dev.leadrelay.scoring.domain.explain.RuleShare;
import dev.leadrelay.scoring.domain.explain.Sentences;
import dev.leadrelay.scoring.domain.learning.Prediction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The explained score of a lead as JSON. Points are not rounded: the sums can be checked. */
record ScoreView(
    String leadId,
    @Nullable List<String> mergedInto,
    Instant at,
    double score,
    double fit,
    double behaviour,
    double negative,
    String fitBand,
    String level,
    @Nullable Instant coolsAt,
    boolean consent,
    String modelId,
    int modelVersion,
    List<RuleView> rules,
    List<String> signals,
    @Nullable MissingView missing,
    @Nullable NextActionView nextAction,
    @Nullable LearnedScoreView learned,
    List<String> sentences) {

  record RuleView(
      String id,
      String part,
      double points,
      double pointsEach,
      @Nullable Double count,
      @Nullable String fading,
      @Nullable Instant lastEvent,
      @Nullable Instant fadesAt) {

    static RuleView of(RuleShare rule) {
      return new RuleView(
          rule.id(),
          rule.part(),
          rule.points(),
          rule.pointsEach(),
          rule.count().isPresent() ? rule.count().getAsDouble() : null,
          rule.fading().orElse(null),
          rule.lastEvent().orElse(null),
          rule.fadesAt().orElse(null));
    }
  }

  record MissingView(String level, List<String> what) {

    static MissingView of(Missing missing) {
      return new MissingView(missing.level().name(), missing.what());
    }
  }

  record NextActionView(String action, String rule, String because) {

    static NextActionView of(NextAction next) {
      return new NextActionView(next.action().label(), next.rule(), next.because());
    }
  }

  static ScoreView of(String leadId, Explanation explanation, Optional<Prediction> prediction) {
    var standing = explanation.standing();
    return new ScoreView(
        leadId,
        explanation.mergedInto().isEmpty() ? null : explanation.mergedInto(),
        Instant.ofEpochMilli(standing.at()),
        standing.score(),
        standing.fit(),
        standing.behaviour(),
        standing.negative(),
        standing.fitBand().name(),
        standing.level().name(),
        standing.coolsAt().isPresent()
            ? Instant.ofEpochMilli(standing.coolsAt().getAsLong())
            : null,
        explanation.consent(),
        explanation.model().id(),
        explanation.model().version(),
        explanation.rules().stream().map(RuleView::of).toList(),
        standing.signals(),
        explanation.missing().map(MissingView::of).orElse(null),
        explanation.nextAction().map(NextActionView::of).orElse(null),
        prediction.map(LearnedScoreView::of).orElse(null),
        Stream.concat(
                Sentences.of(explanation).stream(), prediction.map(Prediction::sentence).stream())
            .toList());
  }
}
