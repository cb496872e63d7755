package dev.leadrelay.scoring.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.Companies;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class AccountWalkTest {

  private static final Map<KnownAttribute, Object> FACTS =
      Map.of(KnownAttribute.COMPANY_INDUSTRY, "software");
  private static final Companies ACCOUNT = new Companies(List.of(FACTS));

  private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
  private final KeyValueStore<String, byte[]> archive = store();
  private final Set<String> reached = new HashSet<>();

  @Test
  void shouldReachTheLeadsOfALargeAccountAThousandAtATime() {
    var accounts = withLeads(2_300);
    accounts.learn("acme.com", ACCOUNT, 5);

    assertThat(look(accounts)).isEqualTo(1_000);
    assertThat(look(accounts)).isEqualTo(2_000);
    assertThat(look(accounts)).isEqualTo(2_300);
    assertThat(look(accounts)).isEqualTo(2_300);
  }

  @Test
  void shouldGoOnWhereItWasAfterARestart() {
    var accounts = withLeads(1_500);
    accounts.learn("acme.com", ACCOUNT, 5);
    look(accounts);
    reached.clear();

    var restarted = new Accounts(archive);

    assertThat(look(restarted)).isEqualTo(500);
  }

  @Test
  void shouldReachNobodyWhenNothingNewIsKnown() {
    var accounts = withLeads(3);
    accounts.learn("acme.com", ACCOUNT, 5);
    look(accounts);
    reached.clear();

    accounts.learn("acme.com", ACCOUNT, 6);

    assertThat(look(accounts)).isZero();
  }

  private Accounts withLeads(int count) {
    var accounts = new Accounts(archive);
    for (int i = 0; i < count; i++) {
      accounts.moved("lead-" + i, Profile.EMPTY, of("acme.com"));
    }
    accounts.moved("gone", Profile.EMPTY, of("acme.com"));
    accounts.moved("gone", of("acme.com"), of("other.com"));
    return accounts;
  }

  private static Profile of(String domain) {
    return Profile.of(
        Map.of(KnownAttribute.COMPANY_DOMAIN, new Attribute(domain, 0)), Map.of(), Map.of());
  }

  private int look(Accounts accounts) {
    accounts.walk(
        (leadId, domain, facts, since) -> {
          assertThat(facts).isEqualTo(FACTS);
          reached.add(leadId);
        });
    return reached.size();
  }

  private KeyValueStore<String, byte[]> store() {
    var store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("archive"), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    return store;
  }
}
