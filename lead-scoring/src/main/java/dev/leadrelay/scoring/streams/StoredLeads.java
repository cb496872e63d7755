package dev.leadrelay.scoring.streams;

import dev.leadrelay.scoring.domain.lead.KnownLead;
import dev.leadrelay.scoring.domain.lead.Leads;
import dev.leadrelay.scoring.domain.lead.Share;
import dev.leadrelay.scoring.streams.state.StoredLead;
import dev.leadrelay.scoring.streams.state.StoredLeadCodec;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Looks leads up in the part of the store that this instance holds. */
public final class StoredLeads implements Leads {

  private final Supplier<ReadOnlyKeyValueStore<String, byte[]>> store;

  public StoredLeads(Supplier<ReadOnlyKeyValueStore<String, byte[]>> store) {
    this.store = store;
  }

  @Override
  public Optional<KnownLead> find(String leadId) {
    return Optional.ofNullable(store.get().get(leadId))
        .map(StoredLeadCodec::decode)
        .map(StoredLeads::known);
  }

  private static KnownLead known(StoredLead lead) {
    return new KnownLead(
        lead.state(), lead.link().into().stream().map(Share::host).distinct().toList());
  }
}
