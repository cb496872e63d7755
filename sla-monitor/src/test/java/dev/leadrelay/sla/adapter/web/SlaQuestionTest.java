package dev.leadrelay.sla.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.sla.domain.report.Period;
import dev.leadrelay.sla.domain.tally.Dimension;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlaQuestionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

  @Test
  void shouldMeanTheLastDayByTeamWhenNothingIsSaid() {
    var question = SlaQuestion.parse(null, null, null, NOW);

    assertThat(question)
        .isEqualTo(
            new SlaQuestion(
                Dimension.TEAM,
                new Period(
                    Instant.parse("2026-03-01T09:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-03-02",
        "2026-02-30T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "-1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59Z"
      })
  void shouldRefuseWhatIsNoInstantThatCanBeAskedFor(String from) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> SlaQuestion.parse(from, null, null, NOW))
        .satisfies(e -> assertThat(e.getBody().getProperties()).containsKey("errors"));
  }

  @Test
  void shouldRefuseAPeriodThatEndsBeforeItBegins() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> SlaQuestion.parse("2026-03-03T00:00:00Z", null, null, NOW));
  }
}
