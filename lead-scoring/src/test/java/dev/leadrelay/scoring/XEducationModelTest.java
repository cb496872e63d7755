package dev.leadrelay.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.Standing;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import dev.leadrelay.scoring.testdata.RealLeads;
import dev.leadrelay.scoring.testdata.RealLeads.RealLead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The shipped model for the course seller's leads, on the leads that its points were not fitted on.
 */
class XEducationModelTest {

  private static final Path FILE = Path.of("../../shared/data/xeducation-leads.csv");
  private static final Path MAPPING = Path.of("../config/mappings/xeducation.yml");
  private static final ScoringEngine ENGINE = new ScoringEngine(Models.shipped("xeducation.yml"));

  private record Judged(Standing standing, boolean bought, boolean kept) {}

  @Test
  void shouldTellBuyersFromOthersOnLeadsThatWereKeptAside() {
    assumeTrue(Files.exists(FILE), "The file of real leads is not on this machine.");

    var leads = RealLeads.read(FILE, MAPPING).stream().map(XEducationModelTest::judge).toList();

    double auc = auc(leads.stream().filter(Judged::kept).toList());
    long qualified = leads.stream().filter(XEducationModelTest::isQualified).count();
    double share = (double) qualified / leads.size();
    System.out.printf(
        "XEducationModelTest: %d leads, AUC %.4f on %d kept aside, %.1f %% qualify, %.1f %% of them bought%n",
        leads.size(),
        auc,
        leads.stream().filter(Judged::kept).count(),
        100 * share,
        100.0
            * leads.stream().filter(lead -> isQualified(lead) && lead.bought()).count()
            / qualified);
    assertThat(leads).hasSize(6449);
    assertThat(auc).isGreaterThan(0.82);
    assertThat(share).isBetween(0.10, 0.35);
  }

  private static boolean isQualified(Judged lead) {
    return lead.standing().level() == Level.MQL || lead.standing().level() == Level.HOT;
  }

  private static Judged judge(RealLead lead) {
    var state = LeadState.NEW;
    for (var event : lead.events()) {
      state = ENGINE.onEvent(state, event, event.at()).state();
    }
    return new Judged(ENGINE.standing(state, Lead.day(0)), lead.bought(), lead.isKept());
  }

  /** The share of pairs of a buyer and another in which the buyer has the higher score. */
  private static double auc(List<Judged> leads) {
    var others = leads.stream().filter(lead -> !lead.bought()).toList();
    double wins =
        leads.stream()
            .filter(Judged::bought)
            .mapToDouble(
                buyer ->
                    others.stream()
                        .mapToDouble(
                            other ->
                                (Math.signum(buyer.standing().score() - other.standing().score())
                                        + 1)
                                    / 2)
                        .sum())
            .sum();
    return wins / ((double) others.size() * (leads.size() - others.size()));
  }
}
