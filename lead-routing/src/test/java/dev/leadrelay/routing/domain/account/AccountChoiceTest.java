package dev.leadrelay.routing.domain.account;

import static dev.leadrelay.routing.domain.account.TieBreaker.COUNTRY;
import static dev.leadrelay.routing.domain.account.TieBreaker.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountChoiceTest {

  private static final List<Account> ACCOUNTS =
      List.of(
          new Account("acme.com", "Acme GmbH", "ana", false, "DE"),
          new Account("acme.com", "Acme Inc", "bo", true, "US"),
          new Account("acme.com", "Acme Robotics GmbH", "cleo", false, "DE"));

  @Test
  void shouldAskTheTieBreakersInTheirOrder() {
    var american = Map.<String, Object>of("country", "US");
    var robotics = Map.<String, Object>of("name", "ACME Robotics");

    assertChosen(
        new AccountChoice(List.of(NAME, COUNTRY)).among(ACCOUNTS, american, robotics),
        "cleo",
        "Acme Robotics GmbH, whose name is the most like the lead's");
    assertChosen(
        new AccountChoice(List.of(COUNTRY, NAME)).among(ACCOUNTS, american, robotics),
        "bo",
        "Acme Inc, which is in the lead's country, US");
  }

  @Test
  void shouldAskTheNextOneAboutThoseThatAreLeft() {
    var choice = new AccountChoice(List.of(COUNTRY, NAME));

    assertChosen(
        choice.among(ACCOUNTS, Map.of("country", "DE"), Map.of("name", "Acme Robotics")),
        "cleo",
        "Acme Robotics GmbH, whose name is the most like the lead's");
    assertChosen(
        new AccountChoice(TieBreaker.STANDARD)
            .among(ACCOUNTS, Map.of("country", "US"), Map.of("name", "Acme")),
        "bo",
        "Acme Inc, which is in the lead's country, US");
  }

  @Test
  void shouldAskForTheCountryOfTheCompanyBeforeThatOfThePerson() {
    var account =
        new AccountChoice(List.of(COUNTRY))
            .among(ACCOUNTS, Map.of("country", "DE"), Map.of("country", "US"));

    assertThat(account).containsEntry("owner", "bo").containsEntry("key", true);
  }

  @Test
  void shouldTakeTheFirstWhenNothingTellsThemApart() {
    var french = Map.<String, Object>of("country", "FR");
    var other = Map.<String, Object>of("name", "Else");

    assertChosen(
        new AccountChoice(List.of(NAME, COUNTRY)).among(ACCOUNTS, french, other),
        "ana",
        "Acme GmbH, the first of those that neither name nor country tells apart");
    assertChosen(
        new AccountChoice(List.of(COUNTRY)).among(ACCOUNTS, french, other),
        "ana",
        "Acme GmbH, the first of those that the country does not tell apart");
    assertChosen(
        new AccountChoice(List.of()).among(ACCOUNTS, french, Map.of("name", "Acme Robotics")),
        "ana",
        "Acme GmbH, the first of the list, because the plan has no tie-breakers");
  }

  private static void assertChosen(Map<String, Object> account, String owner, String why) {
    assertThat(account)
        .containsEntry("owner", owner)
        .containsEntry(Account.CHOICE, "of the 3 companies at acme.com it is " + why);
  }
}
