package dev.leadrelay.ingest.streams;

import dev.leadrelay.ingest.adapter.libraries.HmacIdentityHash;
import dev.leadrelay.ingest.domain.identity.LeadIds;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;

/** The topology as production wires it, for the harness. */
final class IngestStage {

  static final LeadIds LEAD_IDS = new LeadIds(new HmacIdentityHash("test"));

  private IngestStage() {}

  static void build(StreamsBuilder builder, String registry) {
    new IngestTopology(
            LEAD_IDS,
            new IngestTopology.Outputs(
                serde(registry), serde(registry), serde(registry), serde(registry)))
        .accept(
            builder.stream(Topics.ACCEPTED.name(), Consumed.with(Serdes.String(), serde(registry))),
            builder.stream(Topics.LINKS.name(), Consumed.with(Serdes.String(), serde(registry))));
  }

  private static <V extends SpecificRecord> Serde<V> serde(String registry) {
    return AvroSerde.forValues(registry);
  }
}
