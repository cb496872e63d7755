package dev.leadrelay.bench.throughput;

import dev.leadrelay.bench.streams.Stage;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.streams.state.StoredLead;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** The two topologies that scoring is compared with: what Kafka Streams itself costs. */
final class Limits {

  static final String PASSED_THROUGH = "bench.passed-through";
  static final String GOT_AND_PUT = "bench.got-and-put";

  private Limits() {}

  /** Reads every event and writes it on. */
  static Stage passThrough(String registryUrl) {
    return new Stage(
        "pass-through",
        PASSED_THROUGH,
        builder -> write(events(builder, registryUrl), PASSED_THROUGH, registryUrl));
  }

  /**
   * The same with one get and one put per event.
   *
   * @param typical a state of the usual size
   */
  static Stage getAndPut(String registryUrl, StoredLead typical) {
    return new Stage(
        "get and put",
        GOT_AND_PUT,
        builder ->
            write(
                events(builder, registryUrl)
                    .process(new GetAndPut.Supplier(typical), Named.as("get-and-put")),
                GOT_AND_PUT,
                registryUrl));
  }

  private static KStream<String, LeadEvent> events(StreamsBuilder builder, String registryUrl) {
    return builder.stream(
        Topics.EVENTS.name(),
        Consumed.with(Serdes.String(), serde(registryUrl)).withName("read-events"));
  }

  private static void write(KStream<String, LeadEvent> events, String topic, String registryUrl) {
    events.to(topic, Produced.with(Serdes.String(), serde(registryUrl)).withName("write-events"));
  }

  private static Serde<LeadEvent> serde(String registryUrl) {
    return AvroSerde.forValues(registryUrl);
  }
}
