package dev.leadrelay.scoring.adapter.learn;

import static dev.leadrelay.scoring.testdata.Lead.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.kit.publication.VersionLine;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.learning.Exam;
import dev.leadrelay.scoring.domain.learning.Feature;
import dev.leadrelay.scoring.domain.learning.LearnedModel;
import dev.leadrelay.scoring.domain.learning.LearnedModel.Term;
import dev.leadrelay.scoring.domain.learning.Lesson.Learned;
import dev.leadrelay.scoring.domain.learning.Suggestion;
import dev.leadrelay.scoring.domain.learning.Traits;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearnedScoresTest {

  private static final ScoringEngine ENGINE = new ScoringEngine(Models.ofTheSpecification());
  private static final LearnedModel MODEL =
      new LearnedModel(
          -1.5,
          List.of(
              new Term(new Feature.Is("person.seniority", "VP"), 1.25, 30),
              new Term(pricing(), 0.1 + 0.2, 40),
              new Term(new Feature.Between("company.employees", 50, 500), 0.2, 50),
              new Term(
                  new Feature.Between("company.employees", Double.NEGATIVE_INFINITY, 50),
                  -0.15,
                  60),
              new Term(new Feature.Known("person.role"), -0.125, 70),
              new Term(new Feature.Is("lead.consent", true), 0.0625, 80)));

  private final LearnedScores scores = new LearnedScores(ScoringWatch.NOBODY);

  @Test
  void shouldTellTheSameAfterItWasKept() {
    var lead = Lead.fitting(ENGINE).viewsPricing(0).state();
    scores.file(edition(3));

    assertThat(scores.predict(ENGINE, lead, day(1)))
        .contains(MODEL.predict(Traits.of(ENGINE, lead, day(1))));
    assertThat(scores.report("b2b-default").orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void shouldStayWithTheNewestThatCanBeRead() {
    scores.file(edition(3));

    scores.file(edition(2));
    scores.file(new Edition("b2b-default/learned", 4, "{}", "ana", "why", Instant.EPOCH));
    scores.file(new Edition("b2b-default", 5, "id: b2b-default", "ana", "why", Instant.EPOCH));

    assertThat(scores.report("b2b-default").orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void shouldSayNothingOnceARuleCountsSomethingElse() {
    var other = new ScoringEngine(Models.withSlowPricingAndFastBounce());
    scores.file(edition(3));

    assertThat(scores.predict(other, Lead.fitting(other).state(), day(1))).isEmpty();
  }

  private static Edition edition(int version) {
    var exam = new Exam(0, 0, Optional.empty(), 0, 0, List.of());
    var suggestion = new Suggestion(1, List.of(), Optional.empty(), Optional.empty());
    var report =
        LearnedReport.of(
            ENGINE.model(), new Learned(MODEL, 100, 50, exam, suggestion), "# a \"draft\" 😀\n");
    var text = VersionLine.set(LearnedScores.text(report), version);
    return new Edition(
        LearnedScores.idFor("b2b-default"), version, text, "ana", "why", Instant.EPOCH);
  }

  private static Feature.Count pricing() {
    return ENGINE.model().eventRules().stream()
        .filter(rule -> rule.id().equals("pricing"))
        .map(EventRule::key)
        .map(key -> new Feature.Count("pricing", key))
        .findFirst()
        .orElseThrow();
  }
}
