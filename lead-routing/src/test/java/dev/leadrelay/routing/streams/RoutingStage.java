package dev.leadrelay.routing.streams;

import dev.leadrelay.routing.domain.plan.Plans;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;

/** Routing between its topics. */
final class RoutingStage {

  private RoutingStage() {}

  static void build(Plans plans, StreamsBuilder builder, String registry) {
    var topology =
        new RoutingTopology(
            plans,
            Duration.ofDays(30),
            new RoutingTopology.SerdeSource() {
              @Override
              public <V extends SpecificRecord> Serde<V> forTopic(Topic<V> topic) {
                return AvroSerde.forValues(registry);
              }
            });
    topology
        .apply(stream(builder, Topics.QUALIFICATIONS, registry))
        .apply(stream(builder, Topics.ACTIVITIES, registry))
        .apply(stream(builder, Topics.ASSIGNMENTS, registry))
        .apply(stream(builder, Topics.RETURNS, registry))
        .accept(stream(builder, Topics.AVAILABILITY, registry));
  }

  private static <V extends SpecificRecord> KStream<String, V> stream(
      StreamsBuilder builder, Topic<V> topic, String registry) {
    return builder.stream(
        topic.name(),
        Consumed.<String, V>with(Serdes.String(), AvroSerde.forValues(registry))
            .withName("from-" + topic.name()));
  }
}
