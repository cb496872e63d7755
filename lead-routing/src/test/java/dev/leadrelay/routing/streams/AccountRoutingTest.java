package dev.leadrelay.routing.streams;

import static dev.leadrelay.routing.Samples.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.ActivityKind;
import dev.leadrelay.schemas.Company;
import dev.leadrelay.schemas.LeadActivity;
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

  private static final String PLAN =
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
      """;

  private Plan plan = read(PLAN);

  // Before any record is built: its serdes make Avro trust them.
  private final TopologyHarness routing =
      new TopologyHarness(
          (builder, registry) -> RoutingStage.build(() -> plan, builder, registry), NINE);

  private final Account american =
      Account.newBuilder()
          .setDomain("acme.com")
          .setName("Acme Inc")
          .setOwner("bo")
          .setKey(true)
          .setCountry("US")
          .build();

  private final Account acme =
      Account.newBuilder()
          .setDomain("acme.com")
          .setName("Acme GmbH")
          .setOwner("ana")
          .setCountry("DE")
          .setOthers(List.of(american))
          .build();

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
    var holding = Account.newBuilder(acme).setName("Acme Holding").build();

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

  @Test
  void shouldGoByTheTieBreakersOfThePlanInForce() {
    var holding = Account.newBuilder(acme).setName("Acme Holding").build();
    var company = Company.newBuilder().setDomain("acme.com").setName("Acme");

    plan = read(PLAN.replace("version: 1", "version: 2\naccounts: {tieBreakers: [country]}"));
    var decision = decide(holding, company, "DE");

    assertThat(decision.getRep()).isEqualTo("ana");
    assertThat(decision.getSentence()).contains("Acme Holding, which is in the lead's country, DE");
  }

  @Test
  void shouldRememberTheChoiceForWhenTheRulesAreAskedAgain() {
    decide(Company.newBuilder().setDomain("acme.com"), "US");

    plan = read(PLAN.replace("version: 1", "version: 2\naccounts: {tieBreakers: []}"));
    var handedBack =
        LeadActivity.newBuilder()
            .setActivityId("a-1")
            .setLeadId("l-1")
            .setAssignmentId("l-1-1-1")
            .setKind(ActivityKind.HANDED_BACK)
            .setRep("bo")
            .setAt(NINE)
            .build();
    routing.send(Topics.ACTIVITIES, "l-1", handedBack, NINE);

    assertThat(routing.received(Topics.DECISIONS).getLast().getInputs())
        .containsEntry("account.owner", "ana");
  }

  private static Plan read(String yaml) {
    return new PlanReader().read("accounts.yml", yaml);
  }

  private RoutingDecision decide(Company.Builder company, String country) {
    return decide(acme, company, country);
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
