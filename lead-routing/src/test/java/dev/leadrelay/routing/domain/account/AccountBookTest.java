package dev.leadrelay.routing.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountBookTest {

  private static final Account GERMAN = new Account("acme.com", "Acme GmbH", "ana", false, "DE");
  private static final Account AMERICAN = new Account("Acme.com", "Acme Inc", "bo", true, "US");
  private static final Account OTHER = new Account("else.com", "Else", "cleo", false, null);

  private final AccountBook book = new AccountBook(List.of(GERMAN, OTHER, AMERICAN));

  @Test
  void shouldFindTheOnlyAccountOfADomain() {
    var company = Map.<String, Object>of("domain", "ELSE.com");

    assertThat(book.of(Map.of(), company))
        .isEqualTo(OTHER.attributes())
        .doesNotContainKey(Account.CHOICE);
    assertThat(book.several(Map.of(), company)).isEmpty();
  }

  @Test
  void shouldLeaveTheChoiceBetweenSeveralOpen() {
    var company = Map.<String, Object>of("domain", "acme.com", "name", "Acme GmbH");

    assertThat(book.of(Map.of(), company)).isEmpty();
    assertThat(book.several(Map.of(), company)).containsExactly(GERMAN, AMERICAN);
  }

  @Test
  void shouldKnowNoAccountOfAFreemailAddressNorOfAnotherDomain() {
    assertNone(Map.of("freemail", true), Map.of("domain", "acme.com"));
    assertNone(Map.of("freemail", true), Map.of("domain", "else.com"));
    assertNone(Map.of(), Map.of("domain", "sub.acme.com"));
    assertNone(Map.of(), Map.of("name", "Acme"));
  }

  private void assertNone(Map<String, Object> person, Map<String, Object> company) {
    assertThat(book.of(person, company)).isEmpty();
    assertThat(book.several(person, company)).isEmpty();
  }
}
