package dev.leadrelay.scoring.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.Company;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.testdata.Events;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private static final Instant DAY_0 = Lead.DAY_0;
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final TopologyHarness scoring = new TopologyHarness(ScoringStage::build, DAY_0);

  @AfterEach
  void close() {
    scoring.close();
  }

  @Test
  void shouldTakeFromTheAccountWhatTheLeadDidNotSay() {
    account("acme.com", account("software", 320));

    send("a", of("a", Company.newBuilder().setDomain("acme.com").build()), DAY_0);

    assertThat(lastFit()).isEqualTo(25);
  }

  @Test
  void shouldLetWhatTheLeadSaidItselfWin() {
    account("acme.com", account("software", 320));

    var own = Company.newBuilder().setDomain("acme.com").setIndustry("farming").build();
    send("a", of("a", own), DAY_0);

    assertThat(lastFit()).isEqualTo(15);
  }

  @Test
  void shouldScoreTheLeadsOfAnAccountAnewWhenMoreIsKnownOfIt() {
    var lead = LeadEvent.newBuilder(Events.profile("a"));
    send("a", lead.setCompany(Company.newBuilder().setDomain("acme.com").build()).build(), DAY_0);
    send("a", Events.demoAt("a", DAY_0), DAY_0);
    send("b", of("b", Company.newBuilder().setDomain("other.com").build()), DAY_0);
    scoring.received(Topics.SCORES);

    account("acme.com", account("software", 320));
    scoring.advance(A_MOMENT);

    assertThat(scoring.received(Topics.SCORES))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.getLeadId()).isEqualTo("a");
              assertThat(told.getFit()).isEqualTo(40);
            });
  }

  @Test
  void shouldTellWhichAccountChangedALevel() {
    var lead = LeadEvent.newBuilder(of("a", Company.newBuilder().setDomain("acme.com").build()));
    send("a", lead.setConsent(Events.profile("a").getConsent()).build(), DAY_0);
    send("a", Events.demoAt("a", DAY_0), DAY_0);
    assertThat(scoring.received(Topics.QUALIFICATIONS)).isEmpty();

    account("acme.com", account("software", 320));
    scoring.advance(A_MOMENT);

    assertThat(scoring.received(Topics.QUALIFICATIONS))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.getTo()).isEqualTo(Level.HOT);
              assertThat(told.getCause().getAccount()).isEqualTo("acme.com");
              assertThat(told.getCompany().getIndustry()).isEqualTo("software");
            });
  }

  @Test
  void shouldTellAllCompaniesOfADomainAndTakeTheFirstForTheLeads() {
    var german = Account.newBuilder(account("software", 320)).setCountry("DE").setOwner("ana");
    var american =
        Account.newBuilder(account("farming", 7))
            .setName("Acme Inc")
            .setCountry("US")
            .setKey(true)
            .build();
    account("acme.com", german.setOthers(List.of(american)).build());

    var lead = LeadEvent.newBuilder(of("a", Company.newBuilder().setDomain("acme.com").build()));
    send("a", lead.setConsent(Events.profile("a").getConsent()).build(), DAY_0);
    send("a", Events.demoAt("a", DAY_0), DAY_0);

    assertThat(scoring.received(Topics.QUALIFICATIONS))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.getCompany().getIndustry()).isEqualTo("software");
              assertThat(told.getCompany().getCountry()).isNull();
              assertThat(told.getAccount().getCountry()).isEqualTo("DE");
              assertThat(told.getAccount().getOthers())
                  .extracting(Account::getName, Account::getCountry, Account::getKey)
                  .containsExactly(tuple("Acme Inc", "US", true));
            });
  }

  @Test
  void shouldForgetADeletedAccount() {
    account("acme.com", account("software", 320));
    send("a", of("a", Company.newBuilder().setDomain("acme.com").build()), DAY_0);

    scoring
        .driver()
        .createInputTopic(Topics.ACCOUNTS.name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput("acme.com", (byte[]) null, DAY_0);
    scoring.advance(A_MOMENT);

    assertThat(lastFit()).isEqualTo(0);
  }

  private double lastFit() {
    return scoring.received(Topics.SCORES).getLast().getFit();
  }

  private static LeadEvent of(String leadId, Company company) {
    return LeadEvent.newBuilder(Events.of(leadId, "profile.updated", "profile", DAY_0))
        .setCompany(company)
        .build();
  }

  private static Account account(String industry, int employees) {
    return Account.newBuilder()
        .setDomain("acme.com")
        .setName("Acme")
        .setIndustry(industry)
        .setEmployees(employees)
        .setTechnologies(List.of("kafka"))
        .build();
  }

  private void account(String domain, Account account) {
    scoring.send(Topics.ACCOUNTS, domain, account, DAY_0);
  }

  private void send(String leadId, LeadEvent event, Instant arrives) {
    scoring.send(Topics.EVENTS, leadId, event, arrives);
  }
}
