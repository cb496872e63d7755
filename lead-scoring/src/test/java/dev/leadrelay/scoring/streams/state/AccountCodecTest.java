package dev.leadrelay.scoring.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.domain.lead.Companies;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountCodecTest {

  private static final Map<KnownAttribute, Object> ACME =
      Map.of(KnownAttribute.COMPANY_ACCOUNT, "Acme", KnownAttribute.COMPANY_EMPLOYEES, 320L);
  private static final Map<KnownAttribute, Object> ACME_INC =
      Map.of(KnownAttribute.COMPANY_ACCOUNT, "Acme Inc", KnownAttribute.COMPANY_KEY_ACCOUNT, true);

  @Test
  void shouldKeepTheCompaniesOfADomainInOrder() {
    var companies = new Companies(List.of(ACME, ACME_INC));

    assertThat(AccountCodec.decode(AccountCodec.encode(companies))).isEqualTo(companies);
  }

  @Test
  void shouldReadTheOneCompanyOfAnEarlierRelease() {
    var sink = new ByteSink();
    ProfileCodec.write(ACME, sink);

    assertThat(AccountCodec.decode(sink.toBytes())).isEqualTo(new Companies(List.of(ACME)));
  }
}
