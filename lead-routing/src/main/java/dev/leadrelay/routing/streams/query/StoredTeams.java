package dev.leadrelay.routing.streams.query;

import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.book.TeamBook;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The desks of which this instance holds the state. */
public final class StoredTeams implements TeamBook {

  private final Supplier<ReadOnlyKeyValueStore<String, DeskHeader>> headers;
  private final Supplier<ReadOnlyKeyValueStore<String, List<DecisionEntry>>> decisions;

  public StoredTeams(
      Supplier<ReadOnlyKeyValueStore<String, DeskHeader>> headers,
      Supplier<ReadOnlyKeyValueStore<String, List<DecisionEntry>>> decisions) {
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
    // Several teams may have worked it, and their desks may all be here, each with its own part.
    List<DecisionEntry> all = new ArrayList<>();
    try (var parts = decisions.get().range(leadId, leadId)) {
      parts.forEachRemaining(part -> all.addAll(part.value));
    }
    all.sort(Comparator.comparing(DecisionEntry::at));
    return all;
  }
}
