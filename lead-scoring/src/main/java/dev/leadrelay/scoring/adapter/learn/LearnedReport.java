package dev.leadrelay.scoring.adapter.learn;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.leadrelay.scoring.domain.evaluation.Auc;
import dev.leadrelay.scoring.domain.learning.Exam;
import dev.leadrelay.scoring.domain.learning.LearnedModel;
import dev.leadrelay.scoring.domain.learning.Lesson.Learned;
import dev.leadrelay.scoring.domain.learning.Suggestion;
import dev.leadrelay.scoring.domain.learning.Suggestion.Change;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was learned, how good it is and what it suggests: what RevOps read and what is kept.
 *
 * @param version counted up by one each time that it is learned; 0 as long as it is not kept
 * @param modelVersion version of the scoring model whose rules it learned from
 * @param leads how many it was learned from
 * @param won those of them that sales confirmed
 * @param exam how good it is on leads that it has not learned from
 * @param intercept log odds of a lead to which no term applies
 * @param terms the largest weights first
 */
@JsonInclude(Include.NON_NULL)
public record LearnedReport(
    int version,
    String model,
    int modelVersion,
    long leads,
    long won,
    ExamView exam,
    double intercept,
    List<LearnedTerm> terms,
    SuggestionView suggestion) {

  public LearnedReport {
    terms = List.copyOf(terms);
  }

  /** See {@link Exam}. */
  @JsonInclude(Include.NON_NULL)
  public record ExamView(
      long leads,
      long won,
      @Nullable Auc auc,
      double brier,
      double brierOfRate,
      List<Exam.Tenth> reliability) {}

  /**
   * See {@link Suggestion}.
   *
   * @param model a draft with the suggested points
   */
  @JsonInclude(Include.NON_NULL)
  public record SuggestionView(
      double factor,
      @Nullable Auc aucNow,
      @Nullable Auc aucThen,
      List<Change> rules,
      String model) {}

  /**
   * Of what was learned under a model.
   *
   * @param draft the model's text with the suggested points
   */
  public static LearnedReport of(ScoringModel model, Learned learned, String draft) {
    var exam = learned.exam();
    var suggestion = learned.suggestion();
    return new LearnedReport(
        0,
        model.id(),
        model.version(),
        learned.leads(),
        learned.won(),
        new ExamView(
            exam.leads(),
            exam.won(),
            exam.auc().orElse(null),
            exam.brier(),
            exam.brierOfRate(),
            exam.reliability()),
        learned.model().intercept(),
        learned.model().terms().stream()
            .map(LearnedTerm::of)
            .sorted(Comparator.comparingDouble(term -> -Math.abs(term.weight())))
            .toList(),
        new SuggestionView(
            suggestion.factor(),
            suggestion.now().orElse(null),
            suggestion.then().orElse(null),
            suggestion.rules(),
            draft));
  }

  LearnedModel toDomain() {
    return new LearnedModel(intercept, terms.stream().map(LearnedTerm::toDomain).toList());
  }
}
