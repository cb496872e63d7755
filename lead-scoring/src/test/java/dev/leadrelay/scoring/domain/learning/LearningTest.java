package dev.leadrelay.scoring.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.scoring.adapter.learn.LiblinearTrainer;
import dev.leadrelay.scoring.domain.learning.Lesson.Learned;
import dev.leadrelay.scoring.domain.learning.Suggestion.Change;
import dev.leadrelay.scoring.domain.learning.Suggestion.Why;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import dev.leadrelay.scoring.testdata.Models;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Outcomes that were made with known weights must teach these weights. */
class LearningTest {

  private static final long SEED = 20_261_122;
  private static final ScoringModel MODEL = Models.ofTheSpecification();
  private static final Examples EXAMPLES = new Examples(examples(SEED), examples(SEED + 1));
  private static final Learned LEARNED =
      (Learned) Lesson.of(MODEL, EXAMPLES, new LiblinearTrainer());

  private static List<Example> examples(long seed) {
    System.out.println("LearningTest: seed " + seed);
    var random = new Random(seed);
    var examples = new ArrayList<Example>();
    for (int i = 0; i < 4_000; i++) {
      var counts = new HashMap<String, Double>();
      counts.put("pricing", 2 * random.nextDouble());
      counts.put("whitepaper", 3 * random.nextDouble());
      counts.put("webinar", random.nextBoolean() ? 1.0 : 0.0);
      boolean student = random.nextInt(4) == 0;
      long employees = random.nextInt(1_000);
      double logOdds =
          -2
              + 1.2 * counts.get("pricing")
              + 0.5 * counts.get("whitepaper")
              - 0.8 * counts.get("webinar")
              - (student ? 1.5 : 0)
              + (employees >= 500 ? 1 : 0);
      var attributes =
          Map.<String, Object>of(
              "company.employees", employees, "person.role", student ? "student" : "other");
      boolean won = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
      examples.add(new Example(new Traits(counts, attributes), won));
    }
    return examples;
  }

  @Test
  void shouldFindTheWeightsThatMadeTheOutcomes() {
    assertThat(weight("count of pricing")).isCloseTo(1.2, within(0.2));
    assertThat(weight("count of whitepaper")).isCloseTo(0.5, within(0.15));
    assertThat(weight("count of webinar")).isCloseTo(-0.8, within(0.2));
    assertThat(weight("person.role == \"student\"") - weight("person.role == \"other\""))
        .isCloseTo(-1.5, within(0.3));
  }

  @Test
  void shouldSayWhatThenHappens() {
    var exam = LEARNED.exam();

    assertThat(exam.leads()).isEqualTo(4_000);
    assertThat(exam.auc().orElseThrow().value()).isGreaterThan(0.75);
    assertThat(exam.brier()).isLessThan(0.9 * exam.brierOfRate());
    assertThat(exam.reliability())
        .hasSize(10)
        .allSatisfy(tenth -> assertThat(tenth.said()).isCloseTo(tenth.won(), within(0.08)));
  }

  @Test
  void shouldBeComputableByHand() {
    var lead = EXAMPLES.kept().getFirst().traits();

    var prediction = LEARNED.model().predict(lead);

    double logOdds = LEARNED.model().intercept();
    for (var term : LEARNED.model().terms()) {
      logOdds += term.weight() * term.feature().in(lead);
    }
    assertThat(prediction.probability()).isCloseTo(1 / (1 + Math.exp(-logOdds)), within(1e-12));
    assertThat(prediction.contributions())
        .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.amount()), Math.abs(a.amount())));
    assertThat(prediction.sentence())
        .contains(prediction.contributions().getFirst().feature().text());
  }

  @Test
  void shouldLearnTheSameFromTheSame() {
    assertThat(Lesson.of(MODEL, EXAMPLES, new LiblinearTrainer())).isEqualTo(LEARNED);
  }

  @Test
  void shouldSuggestPointsInTheSizeOfThoseOfNow() {
    var suggestion = LEARNED.suggestion();
    var pricing = suggested("pricing");
    var whitepaper = suggested("whitepaper");
    assertThat(pricing.why()).isEqualTo(Why.LEARNED);
    assertThat(pricing.then()).isEqualTo(Math.rint(pricing.weight() * suggestion.factor()));
    assertThat(pricing.then() + whitepaper.then()).isCloseTo(25, within(1.0));
    assertThat(pricing.then() / whitepaper.then()).isCloseTo(1.2 / 0.5, within(0.6));
    assertThat(suggested("webinar"))
        .isEqualTo(new Change("webinar", 10, 1, 0, webinars(), Why.NOT_BORNE_OUT));
    assertThat(suggested("bounced"))
        .isEqualTo(new Change("bounced", -20, -20, 0, 0, Why.TOO_FEW_LEADS));
    assertThat(suggestion.changed()).containsOnlyKeys("pricing", "whitepaper", "webinar");
    assertThat(suggestion.then().orElseThrow().value())
        .isGreaterThan(suggestion.now().orElseThrow().value());
  }

  private static Change suggested(String rule) {
    return LEARNED.suggestion().rules().stream()
        .filter(change -> change.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static long webinars() {
    return EXAMPLES.training().stream().filter(lead -> lead.traits().count("webinar") != 0).count();
  }

  @Test
  void shouldNotLearnFromTooLittle() {
    var few = new Examples(EXAMPLES.training().subList(0, 80), List.of());

    var lesson = Lesson.of(MODEL, few, new LiblinearTrainer());

    assertThat(lesson).isInstanceOf(Lesson.TooLittle.class);
  }

  private static double weight(String feature) {
    return LEARNED.model().terms().stream()
        .filter(term -> term.feature().text().equals(feature))
        .mapToDouble(LearnedModel.Term::weight)
        .findFirst()
        .orElseThrow();
  }
}
