package dev.leadrelay.bench.routing;

import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.bench.streams.Consumers;
import dev.leadrelay.routing.domain.book.BookEntry;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.desk.LeadCase;
import dev.leadrelay.routing.domain.dispatch.LeadMemory;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.Notification;
import dev.leadrelay.schemas.RoutingDecision;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import java.util.Comparator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * What lead-routing wrote about a lead, of each kind one of the middle size.
 *
 * @param command what travels from the lead's partition to its team's
 * @param kept the decision as its store has it
 * @param decision the decision as it is told
 */
record ReadyMade(
    LeadMemory memory,
    Command command,
    DeskHeader header,
    LeadCase leadCase,
    DecisionEntry kept,
    BookEntry book,
    RoutingDecision decision,
    AssignmentEvent assignment,
    Notification notification) {

  /**
   * Takes them from the topics of a topology that has run.
   *
   * @param application id that it ran under
   */
  static ReadyMade from(Cluster cluster, String application) {
    var own = new Own(cluster, application);
    return new ReadyMade(
        own.stored(SameLeadStores.MEMORIES, RoutingSerdes.memory()),
        own.middle("leads-by-team-repartition", RoutingSerdes.command()),
        own.stored(SameDeskStores.HEADERS, RoutingSerdes.header()),
        own.stored(SameDeskStores.CASES, RoutingSerdes.leadCase()),
        own.stored(SameDeskStores.DECISIONS, RoutingSerdes.decision()),
        own.stored(SameLeadStores.ASSIGNMENTS, RoutingSerdes.book()),
        told(cluster, Topics.DECISIONS),
        told(cluster, Topics.ASSIGNMENTS),
        told(cluster, Topics.NOTIFICATIONS));
  }

  /** The topics that a topology has for itself. */
  private record Own(Cluster cluster, String application) {

    <V> V stored(String store, Serde<V> serde) {
      return middle(store + "-changelog", serde);
    }

    <V> V middle(String name, Serde<V> serde) {
      return ofMiddleSize(cluster, application + '-' + name, serde);
    }
  }

  private static <V extends SpecificRecord> V told(Cluster cluster, Topic<V> topic) {
    try (var serde = AvroSerde.<V>forValues(cluster.registryUrl())) {
      return ofMiddleSize(cluster, topic.name(), serde);
    }
  }

  private static <V> V ofMiddleSize(Cluster cluster, String topic, Serde<V> serde) {
    var sizes =
        Consumers.firstValues(topic, cluster).stream()
            .sorted(Comparator.comparingInt(value -> value.length))
            .toList();
    return serde.deserializer().deserialize(topic, sizes.get(sizes.size() / 2));
  }
}
