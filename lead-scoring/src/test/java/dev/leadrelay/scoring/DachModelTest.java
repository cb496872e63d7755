package dev.leadrelay.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.model.FitBand;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped model for the German-speaking countries understands both languages. */
class DachModelTest {

  private static final ScoringEngine ENGINE = new ScoringEngine(Models.shipped("b2b-dach.yml"));

  @ParameterizedTest
  @CsvSource({
    "Geschäftsführerin, Maschinenbau, Deutschland",
    "Leiter Vertrieb, IT-Dienstleistungen, Österreich",
    "Prokurist Einkauf, Logistik, Schweiz",
    "Head of Sales, Software, Germany",
    "Managing Director Operations, Manufacturing, Austria",
    "Vice President Marketing, Financial Services, Switzerland"
  })
  void shouldFitInEitherLanguage(String title, String industry, String country) {
    var lead =
        new Lead(ENGINE)
            .says(
                0,
                "profile.updated",
                Map.of(
                    KnownAttribute.PERSON_JOB_TITLE, title,
                    KnownAttribute.COMPANY_INDUSTRY_GIVEN, industry,
                    KnownAttribute.PERSON_COUNTRY_GIVEN, country));

    assertThat(lead.at(0).fit()).isGreaterThanOrEqualTo(30);
    assertThat(lead.at(0).fitBand()).isEqualTo(FitBand.HIGH);
  }

  @Test
  void shouldTakePagesOfEitherLanguageForWhatTheyAre() {
    var lead =
        new Lead(ENGINE)
            .does(0, "page.viewed", Map.of("path", "/preise"))
            .does(0, "page.viewed", Map.of("path", "/de/kunden/acme"))
            .does(0, "page.viewed", Map.of("path", "/karriere"));

    assertThat(lead.at(0).behaviour()).isEqualTo(20 + 6 + 3);
    assertThat(lead.at(0).negative()).isEqualTo(-10);
  }
}
