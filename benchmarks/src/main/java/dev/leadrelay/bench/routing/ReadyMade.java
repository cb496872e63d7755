package dev.leadrelay.bench.routing;

import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.bench.streams.Consumers;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.Notification;
import dev.leadrelay.schemas.RoutingDecision;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * What lead-routing wrote about a lead, of each kind one record of the middle size.
 *
 * @param bytes what lies in each store, by its name, and what travels from the lead's partition to
 *     its team's
 */
record ReadyMade(
    Map<String, byte[]> bytes,
    AssignmentEvent assignment,
    RoutingDecision decision,
    Notification notification) {

  private static final String HOP = "leads-by-team";

  /**
   * Takes them from the topics of a topology that has run.
   *
   * @param application id that it ran under
   * @param stores names of its stores
   */
  static ReadyMade from(Cluster cluster, String application, Stream<String> stores) {
    var bytes =
        stores.collect(
            Collectors.toMap(
                Function.identity(),
                store -> middle(cluster, "%s-%s-changelog".formatted(application, store))));
    bytes.put(HOP, middle(cluster, "%s-%s-repartition".formatted(application, HOP)));
    return new ReadyMade(
        bytes,
        middle(cluster, Topics.ASSIGNMENTS),
        middle(cluster, Topics.DECISIONS),
        middle(cluster, Topics.NOTIFICATIONS));
  }

  /** What a store has of a lead. */
  byte[] stored(String store) {
    return Objects.requireNonNull(bytes.get(store));
  }

  /** What a desk is told of a lead. */
  byte[] command() {
    return stored(HOP);
  }

  private static <V extends SpecificRecord> V middle(Cluster cluster, Topic<V> topic) {
    try (var serde = AvroSerde.<V>forValues(cluster.registryUrl())) {
      return serde.deserializer().deserialize(topic.name(), middle(cluster, topic.name()));
    }
  }

  private static byte[] middle(Cluster cluster, String topic) {
    var sizes =
        Consumers.firstValues(topic, cluster).stream()
            .sorted(Comparator.comparingInt(value -> value.length))
            .toList();
    return sizes.get(sizes.size() / 2);
  }
}
