package dev.leadrelay.bench.routing;

import dev.leadrelay.bench.streams.Stage;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.streams.RoutingTopology;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.RepAvailability;
import dev.leadrelay.schemas.ReturnedLead;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;

/** The topology of lead-routing, as the service runs it, and what it is compared with. */
final class RoutingStage {

  static final String PASSED_THROUGH = "bench.passed-through";

  static final Duration RETENTION = Duration.ofDays(30);

  private RoutingStage() {}

  /** The stage under a plan. It takes the qualifications that wait, and assignments of its own. */
  static Stage of(Plan plan, String registryUrl) {
    return new Stage(
        "routing", Topics.ASSIGNMENTS.name(), builder -> build(builder, plan, registryUrl));
  }

  private static void build(StreamsBuilder builder, Plan plan, String registryUrl) {
    KStream<String, Qualification> qualifications =
        stream(builder, Topics.QUALIFICATIONS, AutoOffsetReset.earliest(), registryUrl);
    KStream<String, LeadActivity> activities =
        stream(builder, Topics.ACTIVITIES, AutoOffsetReset.latest(), registryUrl);
    KStream<String, AssignmentEvent> assignments =
        stream(builder, Topics.ASSIGNMENTS, AutoOffsetReset.latest(), registryUrl);
    KStream<String, ReturnedLead> returns =
        stream(builder, Topics.RETURNS, AutoOffsetReset.latest(), registryUrl);
    KStream<String, RepAvailability> availability =
        stream(builder, Topics.AVAILABILITY, AutoOffsetReset.latest(), registryUrl);
    new RoutingTopology(() -> plan, RETENTION, new Serialisation(registryUrl))
        .apply(qualifications)
        .apply(activities)
        .apply(assignments)
        .apply(returns)
        .accept(availability);
  }

  /** Reads every qualification and writes it on: what Kafka Streams itself costs. */
  static Stage passThrough(String registryUrl) {
    return new Stage(
        "pass-through",
        PASSED_THROUGH,
        builder ->
            RoutingStage.<Qualification>stream(
                    builder, Topics.QUALIFICATIONS, AutoOffsetReset.earliest(), registryUrl)
                .to(
                    PASSED_THROUGH,
                    Produced.with(Serdes.String(), AvroSerde.<Qualification>forValues(registryUrl))
                        .withName("write-qualifications")));
  }

  private static <V extends SpecificRecord> KStream<String, V> stream(
      StreamsBuilder builder, Topic<V> topic, AutoOffsetReset from, String registryUrl) {
    return stream(builder, topic.name(), from, registryUrl);
  }

  static <V extends SpecificRecord> KStream<String, V> stream(
      StreamsBuilder builder, String topic, AutoOffsetReset from, String registryUrl) {
    return builder.stream(
        topic,
        Consumed.with(Serdes.String(), AvroSerde.<V>forValues(registryUrl))
            .withOffsetResetPolicy(from)
            .withName("read-" + topic.replace('.', '-')));
  }

  /** The contract's serdes, as the topology asks for them. */
  private record Serialisation(String registryUrl) implements RoutingTopology.SerdeSource {
    @Override
    public <V extends SpecificRecord> Serde<V> forTopic(Topic<V> topic) {
      return AvroSerde.forValues(registryUrl);
    }
  }
}
