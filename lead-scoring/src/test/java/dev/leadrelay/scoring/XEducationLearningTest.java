package dev.leadrelay.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leadrelay.scoring.adapter.learn.LiblinearTrainer;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.learning.Example;
import dev.leadrelay.scoring.domain.learning.Examples;
import dev.leadrelay.scoring.domain.learning.Lesson;
import dev.leadrelay.scoring.domain.learning.Traits;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import dev.leadrelay.scoring.testdata.RealLeads;
import dev.leadrelay.scoring.testdata.RealLeads.RealLead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is learned from one half of the course seller's leads, judged on the other half. */
class XEducationLearningTest {

  private static final Path FILE = Path.of("../../shared/data/xeducation-leads.csv");
  private static final Path MAPPING = Path.of("../config/mappings/xeducation.yml");
  private static final ScoringEngine ENGINE = new ScoringEngine(Models.shipped("xeducation.yml"));

  @Test
  void shouldForetellWhoBuysOnLeadsThatWereKeptAside() {
    assumeTrue(Files.exists(FILE), "The file of real leads is not on this machine.");
    var leads = RealLeads.read(FILE, MAPPING);
    var examples = new Examples(examples(leads, false), examples(leads, true));

    var learned = (Lesson.Learned) Lesson.of(ENGINE.model(), examples, new LiblinearTrainer());

    var exam = learned.exam();
    var auc = exam.auc().orElseThrow();
    var points = learned.suggestion();
    System.out.printf(
        "XEducationLearningTest: learned from %d, %d kept aside: AUC %.4f (%.4f to %.4f), Brier %.4f"
            + " (%.4f for one chance for all); AUC of the points %.4f, of those suggested %.4f%n",
        learned.leads(),
        exam.leads(),
        auc.value(),
        auc.low(),
        auc.high(),
        exam.brier(),
        exam.brierOfRate(),
        points.now().orElseThrow().value(),
        points.then().orElseThrow().value());
    exam.reliability().forEach(tenth -> System.out.println("  " + tenth));
    assertThat(auc.value()).isGreaterThan(0.88);
    assertThat(exam.brier()).isLessThan(0.14);
    assertThat(exam.reliability())
        .hasSize(10)
        .allSatisfy(tenth -> assertThat(tenth.said()).isCloseTo(tenth.won(), within(0.08)));
    assertThat(points.then().orElseThrow().value()).isGreaterThan(0.82);
  }

  private static List<Example> examples(List<RealLead> leads, boolean kept) {
    return leads.stream()
        .filter(lead -> lead.isKept() == kept)
        .map(lead -> new Example(traits(lead), lead.bought()))
        .toList();
  }

  private static Traits traits(RealLead lead) {
    var state = LeadState.NEW;
    for (var event : lead.events()) {
      state = ENGINE.onEvent(state, event, event.at()).state();
    }
    return Traits.of(ENGINE, state, Lead.day(0));
  }
}
