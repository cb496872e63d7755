package dev.leadrelay.routing.streams.query;

import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.book.TeamBook;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyWindowStore;

/** The desks of which this instance holds the state. */
public final class StoredTeams implements TeamBook {

  private static final Instant FAR = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final Supplier<ReadOnlyKeyValueStore<String, DeskHeader>> headers;
  private final Supplier<ReadOnlyWindowStore<String, DecisionEntry>> decisions;

  public StoredTeams(
      Supplier<ReadOnlyKeyValueStore<String, DeskHeader>> headers,
      Supplier<ReadOnlyWindowStore<String, DecisionEntry>> decisions) {
    this.headers = headers;
    this.decisions = decisions;
  }

  @Override
  public Optional<DeskHeader> header(String team) {
    return Optional.ofNullable(headers.get().get(team));
  }

  @Override
  public byte[] pack(DeskHeader header) {
    return RoutingSerdes.header().serializer().serialize("", header);
  }

  @Override
  public DeskHeader unpack(byte[] bytes) {
    return RoutingSerdes.header().deserializer().deserialize("", bytes);
  }

  @Override
  public List<DecisionEntry> decisions(String leadId) {
    // Several teams may have worked it, and their desks may all be here: a range asks each of them.
    List<DecisionEntry> all = new ArrayList<>();
    try (var found = decisions.get().fetch(leadId, leadId, Instant.EPOCH, FAR)) {
      found.forEachRemaining(decision -> all.add(decision.value));
    }
    all.sort(Comparator.comparing(DecisionEntry::at));
    return all;
  }
}
