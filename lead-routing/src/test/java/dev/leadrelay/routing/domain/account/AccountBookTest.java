package dev.leadrelay.routing.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountBookTest {

  private static final Account GERMAN = new Account("acme.com", "Acme GmbH", "ana", false, "DE");
  private static final Account AMERICAN = new Account("acme.com", "Acme Inc", "bo", true, "US");
  private static final Account ROBOTICS =
      new Account("acme.com", "Acme Robotics GmbH", "cleo", false, "DE");

  private final AccountBook book = new AccountBook(List.of(GERMAN, AMERICAN, ROBOTICS));

  @Test
  void shouldTakeTheOneWhoseNameIsMostAlikeWhereverTheLeadIs() {
    var account = book.of(Map.of("country", "US"), company("name", "ACME Robotics"));

    assertThat(account)
        .containsEntry("owner", "cleo")
        .containsEntry(
            Account.CHOICE,
            "of the 3 companies at acme.com it is Acme Robotics GmbH,"
                + " whose name is the most like the lead's");
  }

  @Test
  void shouldTakeTheOneInTheLeadsCountryWhenNamesDoNotTell() {
    var account = book.of(Map.of("country", "US"), company("name", "Acme"));

    assertThat(account)
        .containsEntry("owner", "bo")
        .containsEntry("key", true)
        .containsEntry(
            Account.CHOICE,
            "of the 3 companies at acme.com it is Acme Inc, which is in the lead's country, US");
  }

  @Test
  void shouldAskForTheCountryOfTheCompanyBeforeThatOfThePerson() {
    var account = book.of(Map.of("country", "DE"), company("country", "US"));

    assertThat(account).containsEntry("owner", "bo");
  }

  @Test
  void shouldTakeTheFirstWhenNothingTells() {
    var account = book.of(Map.of("country", "FR"), company("name", "Else"));

    assertThat(account)
        .containsEntry("owner", "ana")
        .containsEntry(
            Account.CHOICE,
            "of the 3 companies at acme.com it is Acme GmbH,"
                + " the first of those that neither name nor country tells apart");
  }

  @Test
  void shouldSayNothingOfAChoiceWhereThereIsNone() {
    var account = new AccountBook(List.of(GERMAN)).of(Map.of(), Map.of("domain", "Acme.com"));

    assertThat(account).isEqualTo(GERMAN.attributes()).doesNotContainKey(Account.CHOICE);
  }

  @Test
  void shouldKnowNoAccountOfAFreemailAddressNorOfAnotherDomain() {
    assertThat(book.of(Map.of("freemail", true), company("name", "Acme"))).isEmpty();
    assertThat(book.of(Map.of(), Map.of("domain", "sub.acme.com"))).isEmpty();
    assertThat(book.of(Map.of(), Map.of("name", "Acme"))).isEmpty();
  }

  private static Map<String, Object> company(String attribute, String value) {
    return Map.of("domain", "acme.com", attribute, value);
  }
}
