package dev.leadrelay.scoring.domain.learning;

import static dev.leadrelay.scoring.testdata.Lead.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraitsTest {

  private static final ScoringEngine ENGINE = new ScoringEngine(Models.ofTheSpecification());

  @Test
  void shouldBeWhatRulesCountNowAndWhatTheLeadSaid() {
    var lead = Lead.fitting(ENGINE).viewsPricing(0).viewsPricing(7).state();

    var traits = Traits.of(ENGINE, lead, day(7));

    assertThat(traits.counts())
        .containsOnly(
            Map.entry("pricing", 1.5),
            Map.entry("industry-core", 1.0),
            Map.entry("size-sweet-spot", 1.0),
            Map.entry("decision-maker", 1.0));
    assertThat(traits.attributes())
        .containsOnly(
            Map.entry("company.industry", "software"),
            Map.entry("company.employees", 320L),
            Map.entry("person.seniority", "VP"),
            Map.entry("lead.consent", true));
  }

  @Test
  void shouldLeaveOutWhoALeadIsAndWhatOnlyItsAccountSays() {
    var lead =
        new Lead(ENGINE)
            .says(
                0,
                "profile.updated",
                Map.of(
                    KnownAttribute.PERSON_EMAIL, "ada@example.com",
                    KnownAttribute.PERSON_LAST_NAME, "Ada",
                    KnownAttribute.COMPANY_DOMAIN, "example.com",
                    KnownAttribute.PERSON_ROLE, "student"))
            .state();
    var withAccount =
        ENGINE.onAccount(lead, Map.of(KnownAttribute.COMPANY_INDUSTRY, "software"), day(1)).state();

    var traits = Traits.of(ENGINE, withAccount, day(2));

    assertThat(traits)
        .isEqualTo(new Traits(Map.of("student", 1.0), Map.of("person.role", "student")));
  }
}
