package dev.leadrelay.bench.routing;

import dev.leadrelay.bench.streams.Broker;
import dev.leadrelay.bench.streams.Stage;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.Notification;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.RoutingDecision;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topics;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The pass-through of lead-routing: the same two hops, with the same stores to look into, and the
 * same values to write, which are ready-made, all with the same serdes. Nobody matches rules, looks
 * for a rep, counts in a ledger, arms a clock or writes a reason. What it takes is the most that
 * any topology with these records could take.
 */
final class SameRecords {

  private static final String ASSIGNMENTS = "bench.same-assignments";
  private static final String DECISIONS = "bench.same-decisions";
  private static final String NOTIFICATIONS = "bench.same-notifications";

  private final ReadyMade records;
  private final String registryUrl;

  private SameRecords(ReadyMade records, String registryUrl) {
    this.records = records;
    this.registryUrl = registryUrl;
  }

  /** Creates the topics that it writes to, in the place of the real ones. */
  static void create(Broker broker) {
    broker.createTopics(List.of(ASSIGNMENTS), AssignmentEvent.class);
    broker.createTopics(List.of(DECISIONS), RoutingDecision.class);
    broker.createTopics(List.of(NOTIFICATIONS), Notification.class);
  }

  static Stage of(ReadyMade records, String registryUrl) {
    return new Stage("same-records", DECISIONS, new SameRecords(records, registryUrl)::build);
  }

  private void build(StreamsBuilder builder) {
    var leads =
        RoutingStage.<Qualification>stream(
            builder, Topics.QUALIFICATIONS.name(), AutoOffsetReset.earliest(), registryUrl);
    var echo =
        RoutingStage.<AssignmentEvent>stream(
            builder, ASSIGNMENTS, AutoOffsetReset.latest(), registryUrl);
    var written =
        widen(leads, "read-leads")
            .merge(widen(echo, "read-echo"), Named.as("merge-echo"))
            .process(new SameLeadStores(records), Named.as("dispatch"))
            .repartition(
                Repartitioned.with(Serdes.String(), RoutingSerdes.command()).withName("by-team"))
            .process(new SameDeskStores(records), Named.as("work"));
    write(written, AssignmentEvent.class, ASSIGNMENTS);
    write(written, RoutingDecision.class, DECISIONS);
    write(written, Notification.class, NOTIFICATIONS);
  }

  private static <V extends SpecificRecord> KStream<String, SpecificRecord> widen(
      KStream<String, V> stream, String name) {
    return stream.mapValues(value -> (SpecificRecord) value, Named.as(name));
  }

  private <V extends SpecificRecord> void write(
      KStream<String, SpecificRecord> written, Class<V> type, String topic) {
    written
        .flatMapValues(
            value -> type.isInstance(value) ? List.of(type.cast(value)) : List.<V>of(),
            Named.as("pick-" + topic))
        .to(
            topic,
            Produced.with(Serdes.String(), AvroSerde.<V>forValues(registryUrl))
                .withName("write-" + topic));
  }
}
