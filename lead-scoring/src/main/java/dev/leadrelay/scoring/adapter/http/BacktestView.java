package dev.leadrelay.scoring.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.leadrelay.scoring.domain.backtest.Difference;
import dev.leadrelay.scoring.domain.evaluation.Auc;
import dev.leadrelay.scoring.domain.evaluation.Quality;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The result of a backtest as JSON. */
record BacktestView(
    Model live,
    Model draft,
    long events,
    long leads,
    Difference.Leads gain,
    Difference.Leads lose,
    List<Difference.Levels> levels,
    List<Difference.Week> weeks,
    Outcomes outcomes) {

  /** A model by its name. */
  record Model(String id, int version) {

    private static Model of(ScoringModel model) {
      return new Model(model.id(), model.version());
    }
  }

  /**
   * How well both tell won leads from others.
   *
   * @param known leads whose outcome is known
   */
  record Outcomes(long known, long won, QualityView live, QualityView draft) {}

  /** How well one does. */
  @JsonInclude(Include.NON_NULL)
  record QualityView(
      long picked,
      long pickedAndWon,
      @Nullable Double precision,
      @Nullable Double recall,
      @Nullable Auc auc,
      List<Double> liftByTenth) {

    private static QualityView of(Quality quality) {
      return new QualityView(
          quality.picked(),
          quality.pickedAndWon(),
          orNull(quality.precision()),
          orNull(quality.recall()),
          quality.auc().orElse(null),
          quality.lift());
    }

    private static @Nullable Double orNull(OptionalDouble share) {
      return share.isPresent() ? (Double) share.getAsDouble() : null;
    }
  }

  static BacktestView of(ScoringModel live, ScoringModel draft, Difference difference) {
    return new BacktestView(
        Model.of(live),
        Model.of(draft),
        difference.events(),
        difference.leads(),
        difference.gain(),
        difference.lose(),
        difference.levels(),
        difference.weeks(),
        new Outcomes(
            difference.known(),
            difference.won(),
            QualityView.of(difference.live()),
            QualityView.of(difference.draft())));
  }
}
