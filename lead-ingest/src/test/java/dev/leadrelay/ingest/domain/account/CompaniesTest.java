package dev.leadrelay.ingest.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompaniesTest {

  private final Companies companies = new Companies();

  @Test
  void shouldPutTheCompaniesOfADomainTogetherInTheOrderOfTheirTelling() {
    var german = account("acme.com", "Acme GmbH");
    var other = account("other.com", "Other");
    var american = account("acme.com", "Acme Inc");

    assertThat(List.of(german, other, american)).allMatch(companies::add);

    assertThat(companies.byDomain()).containsExactly(List.of(german, american), List.of(other));
    assertThat(companies.size()).isEqualTo(3);
  }

  @Test
  void shouldTakeTheSameRowTwiceForOne() {
    companies.add(account("acme.com", "Acme"));
    companies.add(account("acme.com", "Acme"));

    assertThat(companies.size()).isEqualTo(1);
  }

  @Test
  void shouldRefuseADomainThatIsNoCompanysOwn() {
    for (int i = 0; i < Companies.MOST_OF_A_DOMAIN; i++) {
      assertThat(companies.add(account("host.com", "Shop " + i))).isTrue();
    }

    assertThat(companies.add(account("host.com", "One more"))).isFalse();
  }

  private static Account account(String domain, String name) {
    return new Account(domain, name, null, false, null, null, null, List.of());
  }
}
