package dev.leadrelay.bench.throughput;

import dev.leadrelay.bench.load.ReferenceModel;
import dev.leadrelay.bench.streams.Stage;
import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.Handover;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.recount.Recounts;
import dev.leadrelay.scoring.streams.ScoringTopology;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;

/** The topology of lead-scoring with the reference model, as the service runs it. */
public final class ScoringStage {

  private ScoringStage() {}

  /** The stage, with serdes of a registry. */
  public static Stage of(String registryUrl) {
    return new Stage("scoring", Topics.SCORES.name(), builder -> build(builder, registryUrl));
  }

  private static void build(StreamsBuilder builder, String registryUrl) {
    var engine = new ScoringEngine(ReferenceModel.read());
    var outputs = AvroSerde.<SpecificRecord>forValues(registryUrl);
    KStream<String, LeadEvent> events = stream(builder, Topics.EVENTS, registryUrl);
    KStream<String, LeadAlias> aliases = stream(builder, Topics.ALIASES, registryUrl);
    KStream<String, Handover> handovers = stream(builder, Topics.HANDOVERS, registryUrl);
    KStream<String, LeadActivity> activities = stream(builder, Topics.ACTIVITIES, registryUrl);
    KStream<String, Account> accounts = stream(builder, Topics.ACCOUNTS, registryUrl);
    new ScoringTopology(engine, Recounts.NONE, ScoringWatch.NOBODY, outputs)
        .apply(events)
        .apply(aliases)
        .apply(handovers)
        .apply(activities)
        .accept(accounts);
  }

  private static <V extends SpecificRecord> KStream<String, V> stream(
      StreamsBuilder builder, Topic<V> topic, String registryUrl) {
    return builder.stream(
        topic.name(),
        Consumed.with(Serdes.String(), AvroSerde.<V>forValues(registryUrl))
            .withName("read-" + topic.name().replace('.', '-')));
  }
}
