package dev.leadrelay.bench.throughput;

import dev.leadrelay.bench.load.ReferenceModel;
import dev.leadrelay.bench.streams.Stage;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.engine.LevelChange;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.streams.ScoringTopology;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;

/** The topology of lead-scoring with the reference model, as the service runs it. */
final class ScoringStage {

  private ScoringStage() {}

  static Stage of(String registryUrl) {
    return new Stage("scoring", Topics.SCORES.name(), builder -> build(builder, registryUrl));
  }

  private static void build(StreamsBuilder builder, String registryUrl) {
    var topology =
        new ScoringTopology(
            new ScoringEngine(ReferenceModel.read()),
            new Unwatched(),
            AvroSerde.forValues(registryUrl),
            AvroSerde.forValues(registryUrl));
    AvroSerde<LeadEvent> events = AvroSerde.forValues(registryUrl);
    topology.accept(
        builder.stream(
            Topics.EVENTS.name(), Consumed.with(Serdes.String(), events).withName("read-events")));
  }

  private static final class Unwatched implements ScoringWatch {

    @Override
    public void eventCame() {}

    @Override
    public void levelChanged(LevelChange change) {}
  }
}
