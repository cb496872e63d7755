package dev.leadrelay.ingest.domain.intake;

import static dev.leadrelay.ingest.domain.intake.Samples.anEventWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.ingest.adapter.libraries.HmacIdentityHash;
import dev.leadrelay.ingest.adapter.libraries.StandardIntake;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.event.Traits;
import dev.leadrelay.ingest.domain.normalise.AccountRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an event says of a company and of somebody's place in it, in its normal form. */
class CompaniesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

  private final Intake intake =
      StandardIntake.with(
          new HmacIdentityHash("test"),
          new AccountRules(List.of("acme.com: acme.de, acme-robotics.com")));

  @ParameterizedTest
  @CsvSource({
    "Software, software",
    "SaaS, software",
    "Maschinen- und Anlagenbau, mechanical engineering",
    "MASCHINENBAU, mechanical engineering",
    "IT-Dienstleistungen, information technology",
    "Information Technology & Services, information technology",
    "Großhandel, wholesale",
    "Öffentliche Verwaltung, public sector",
    "oeffentlicher dienst und bildung, education",
    "Finance and Banking, financial services",
    "Gesundheitswesen, healthcare"
  })
  void shouldReadIndustriesInEnglishAndGerman(String given, String industry) {
    var company = company(Map.of("industry", given));

    assertThat(company.text("industry")).contains(industry);
    assertThat(company.text("industryGiven").orElse(industry)).isIn(given, industry);
  }

  @Test
  void shouldKeepAnIndustryThatIsNotInTheTaxonomy() {
    var company = company(Map.of("industry", "Underwater basket weaving"));

    assertThat(company.text("industry")).isEmpty();
    assertThat(company.text("industryGiven")).contains("Underwater basket weaving");
  }

  @ParameterizedTest
  @CsvSource({
    "51-200, 51",
    "'1,001–5,000', 1001",
    "1.000 bis 4.999, 1000",
    "10000+, 10000",
    "1k-5k, 1000",
    "more than 500, 500",
    "über 250 Mitarbeiter, 250",
    "< 10, 1",
    "weniger als 10 Mitarbeitende, 1",
    "320 employees, 320"
  })
  void shouldReadCompanySizes(String given, int employees) {
    var company = company(Map.of("employees", given));

    assertThat(company.get("employees")).isEqualTo(employees);
    assertThat(company.text("employeesGiven")).contains(given);
  }

  @ParameterizedTest
  @CsvSource({
    "VP Sales, SALES",
    "Vertriebsleiterin, SALES",
    "Head of Customer Success, CUSTOMER_SERVICE",
    "CMO, MARKETING",
    "Leiter Einkauf, PURCHASING",
    "IT-Leiter, IT",
    "Softwareentwickler, IT",
    "Konstruktionsleiter, ENGINEERING",
    "Produktionsleitung, OPERATIONS",
    "Geschäftsführer, GENERAL_MANAGEMENT",
    "Personalreferentin, HR"
  })
  void shouldReadTheFunctionFromTheTitle(String title, String function) {
    assertThat(person(Map.of("email", "a@acme.org", "jobTitle", title)).text("function"))
        .contains(function);
  }

  @Test
  void shouldKeepDomainAndCountryAsTheyWereSent() {
    var company = company(Map.of("domain", "www.Shop.Example-Firma.co.uk", "country", "Schweiz"));

    assertThat(company.text("domain")).contains("example-firma.co.uk");
    assertThat(company.text("domainGiven")).contains("www.Shop.Example-Firma.co.uk");
    assertThat(company.text("countryGiven")).contains("Schweiz");
  }

  @Test
  void shouldMatchTheAccountByDomainAndThenByRuleAndNeverForFreemail() {
    assertThat(account("ana@shop.other.com", null)).isEqualTo("other.com");
    assertThat(account("ana@mail.acme.de", null)).isEqualTo("acme.com");
    assertThat(account("ana@gmail.com", null)).isEmpty();
    assertThat(account("ana@gmail.com", "acme-robotics.com")).isEqualTo("acme.com");
    assertThat(account("ana@gmail.com", "gmail.com")).isEmpty();
  }

  @Test
  void shouldAskForTheAccountWhereADomainBelongsToOneByRule() {
    var company = company(Map.of("domain", "acme.de"));

    assertThat(company.text("domain")).contains("acme.com");
    assertThat(company.text("domainGiven")).contains("acme.de");
  }

  @Test
  void shouldRefuseRulesThatContradictEachOther() {
    assertThatThrownBy(() -> new AccountRules(List.of("a.com: x.de", "b.com: x.de")))
        .hasMessageContaining("x.de");
    assertThatThrownBy(() -> new AccountRules(List.of("a.com"))).hasMessageContaining("colon");
  }

  private String account(String email, @Nullable String domain) {
    var company = domain == null ? Map.of() : Map.of("domain", domain);
    return take(Map.of("person", Map.of("email", email), "company", company))
        .event()
        .company()
        .text("account")
        .orElse("");
  }

  private Traits company(Map<String, Object> company) {
    return take(Map.of("anonymousId", "a-1", "company", company)).event().company();
  }

  private Traits person(Map<String, Object> person) {
    return take(Map.of("person", person)).event().person();
  }

  private Outcome.Accepted take(Map<String, Object> data) {
    return (Outcome.Accepted) intake.take(anEventWith(data), Door.EVENTS, NOW);
  }
}
