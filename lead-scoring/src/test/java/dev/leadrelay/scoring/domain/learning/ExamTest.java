package dev.leadrelay.scoring.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamTest {

  /** Even odds without the rule, three to one with it. */
  private static final LearnedModel MODEL =
      new LearnedModel(
          0, List.of(new LearnedModel.Term(new Feature.Count("pricing", 1), Math.log(3), 2)));

  @Test
  void shouldBeMarkedAsByHand() {
    var kept = List.of(lead(1, true), lead(1, false), lead(0, true), lead(0, false));

    var exam = Exam.of(MODEL, kept);

    assertThat(exam.brier())
        .isCloseTo((0.25 * 0.25 + 0.75 * 0.75 + 0.25 + 0.25) / 4, within(1e-12));
    assertThat(exam.brierOfRate()).isEqualTo(0.25);
    assertThat(exam.auc().orElseThrow().value()).isEqualTo(0.5);
    assertThat(exam.reliability()).hasSize(4);
    assertThat(exam.reliability().getFirst()).isEqualTo(new Exam.Tenth(0.5, 0.5, 1, 0.5, 1));
  }

  private static Example lead(double count, boolean won) {
    return new Example(new Traits(Map.of("pricing", count), Map.of()), won);
  }
}
