package dev.leadrelay.routing.streams;

import static dev.leadrelay.routing.Samples.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.Company;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Person;
import dev.leadrelay.schemas.RoutingDecision;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.sample.Qualifications;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which of the companies of one domain a lead belongs to, decided live. */
class AccountRoutingTest {

  private static final Plan PLAN =
      new PlanReader()
          .read(
              "accounts.yml",
              """
              id: accounts
              version: 1
              teams:
                - id: inbound
                  reps:
                    - {id: ana}
                    - {id: bo}
                    - {id: cleo}
                  pools:
                    - {id: rest, members: [cleo]}
              rules:
                - {id: known-account, when: 'account.known', to: {owner: account}}
                - {id: rest, to: {pool: rest}}
              sla:
                - {id: slow, firstTouch: 4h}
              """);

  private static final Account AMERICAN =
      Account.newBuilder()
          .setDomain("acme.com")
          .setName("Acme Inc")
          .setOwner("bo")
          .setKey(true)
          .setCountry("US")
          .build();

  private static final Account ACME =
      Account.newBuilder()
          .setDomain("acme.com")
          .setName("Acme GmbH")
          .setOwner("ana")
          .setCountry("DE")
          .setOthers(List.of(AMERICAN))
          .build();

  private final TopologyHarness routing =
      new TopologyHarness(
          (builder, registry) -> RoutingStage.build(() -> PLAN, builder, registry), NINE);

  @AfterEach
  void close() {
    routing.close();
  }

  @Test
  void shouldGiveALeadToTheOwnerInItsCountryAndSayWhy() {
    var decision = decide(Company.newBuilder().setDomain("acme.com"), "US");

    assertThat(decision.getRep()).isEqualTo("bo");
    assertThat(decision.getSentence())
        .isEqualTo(
            "bo, because rule known-account names this rep: bo owns the account; of the 2 companies"
                + " at acme.com it is Acme Inc, which is in the lead's country, US.");
    assertThat(decision.getInputs())
        .containsEntry("account.name", "Acme Inc")
        .containsEntry("account.owner", "bo")
        .containsEntry("account.key", "true")
        .containsEntry("account.country", "US");
  }

  @Test
  void shouldAskForTheNameBeforeTheCountry() {
    var holding = Account.newBuilder(ACME).setName("Acme Holding").build();

    var decision =
        decide(holding, Company.newBuilder().setDomain("acme.com").setName("Acme"), "DE");

    assertThat(decision.getRep()).isEqualTo("bo");
    assertThat(decision.getSentence()).contains("Acme Inc, whose name is the most like the lead's");
  }

  @Test
  void shouldTakeTheFirstWhereNothingTellsThemApart() {
    var decision = decide(Company.newBuilder().setDomain("acme.com"), "FR");

    assertThat(decision.getRep()).isEqualTo("ana");
  }

  private RoutingDecision decide(Company.Builder company, String country) {
    return decide(ACME, company, country);
  }

  private RoutingDecision decide(Account account, Company.Builder company, String country) {
    var qualification =
        Qualifications.of("l-1", Level.NONE, Level.HOT, NINE)
            .setPerson(Person.newBuilder().setCountry(country).build())
            .setCompany(company.build())
            .setAccount(account)
            .build();
    routing.send(Topics.QUALIFICATIONS, "l-1", qualification, NINE);
    return routing.received(Topics.DECISIONS).getLast();
  }
}
