package dev.leadrelay.scoring.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.KnownLead;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  private static final ScoringEngine ENGINE = new ScoringEngine(Models.ofTheSpecification());
  private static final Explainer EXPLAINER = new Explainer(ENGINE);

  @Test
  void shouldShowNumbersThatAddUp() {
    var lead = Lead.fitting(ENGINE).viewsPricing(0).downloadsWhitepaper(2).does(3, "email.bounced");

    var explained = EXPLAINER.explain(lead.known(), Lead.day(9));

    double sum = explained.rules().stream().mapToDouble(RuleShare::points).sum();
    assertThat(sum).isCloseTo(explained.standing().score(), within(1e-9));
    assertThat(explained.rules())
        .filteredOn(rule -> rule.count().isPresent())
        .allSatisfy(
            rule ->
                assertThat(rule.points())
                    .isEqualTo(rule.pointsEach() * rule.count().orElseThrow()));
  }

  @Test
  void shouldNameWhatIsMissingForTheNextLevel() {
    var lead = Lead.withoutConsent(ENGINE).downloadsWhitepaper(0);

    var explained = EXPLAINER.explain(lead.known(), Lead.day(0));

    assertThat(explained.missing())
        .hasValueSatisfying(
            missing -> {
              assertThat(missing.level()).isEqualTo(Level.MQL);
              assertThat(missing.what())
                  .containsExactly(
                      "25.00 points (it has 45.00 of 70.0)",
                      "consent to be contacted",
                      "a live intent signal");
            });
  }

  @Test
  void shouldSpeakInSentences() {
    var lead = Lead.fitting(ENGINE).viewsPricing(0).viewsPricing(7);

    var sentences = Sentences.of(EXPLAINER.explain(lead.known(), Lead.day(7)));

    assertThat(sentences)
        .contains(
            "The score is 70.00: fit 40.00 (HIGH), behaviour 30.00, negative 0.00; kept between 0 and 100.",
            "decision-maker: 15.00 points, because the profile says so.",
            "For HOT it lacks a live hot signal.")
        .anyMatch(
            sentence ->
                sentence.startsWith(
                    "pricing: 30.00 points, 1.5000 times 20.0; last on 2026-03-09T09:00:00Z; halfLife 7d, as good as gone on 2026-04-12T"))
        .anyMatch(sentence -> sentence.startsWith("The level is MQL; it ends on 2026-03-11T"));
    assertThat(sentences).allMatch(sentence -> sentence.endsWith("."));
  }

  @Test
  void shouldNameTheLeadForWhichAMergedOneCounts() {
    var lead = Lead.fitting(ENGINE).viewsPricing(0);
    var merged = new KnownLead(lead.state(), List.of("l-2"));

    var explained = EXPLAINER.explain(merged, Lead.day(7));

    assertThat(explained.mergedInto()).containsExactly("l-2");
    assertThat(Sentences.of(explained).getFirst())
        .isEqualTo(
            "This lead was merged into l-2: what it did counts there, and this is what it would be by itself.");
  }
}
