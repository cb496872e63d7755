package dev.leadrelay.scoring.streams;

import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.Handover;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.recount.Recounts;
import dev.leadrelay.scoring.testdata.Models;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;

/** The topology of the service, with the model of the specification, for a harness. */
final class ScoringStage {

  private ScoringStage() {}

  static void build(StreamsBuilder builder, String registry) {
    build(builder, registry, new ScoringEngine(Models.ofTheSpecification()));
  }

  static void build(StreamsBuilder builder, String registry, LiveEngine live) {
    build(builder, registry, live, Recounts.NONE);
  }

  static void build(StreamsBuilder builder, String registry, LiveEngine live, Recounts recounts) {
    var outputs = AvroSerde.<SpecificRecord>forValues(registry);
    KStream<String, LeadEvent> events = stream(builder, Topics.EVENTS, registry);
    KStream<String, LeadAlias> aliases = stream(builder, Topics.ALIASES, registry);
    KStream<String, Handover> handovers = stream(builder, Topics.HANDOVERS, registry);
    KStream<String, LeadActivity> activities = stream(builder, Topics.ACTIVITIES, registry);
    KStream<String, Account> accounts = stream(builder, Topics.ACCOUNTS, registry);
    new ScoringTopology(live, recounts, ScoringWatch.NOBODY, outputs)
        .apply(events)
        .apply(aliases)
        .apply(handovers)
        .apply(activities)
        .accept(accounts);
  }

  private static <V extends SpecificRecord> KStream<String, V> stream(
      StreamsBuilder builder, Topic<V> topic, String registry) {
    return builder.stream(
        topic.name(),
        Consumed.with(Serdes.String(), AvroSerde.<V>forValues(registry))
            .withName("read-" + topic.name().replace('.', '-')));
  }
}
