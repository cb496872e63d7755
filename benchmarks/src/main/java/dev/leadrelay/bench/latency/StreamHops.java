package dev.leadrelay.bench.latency;

import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.bench.streams.RunningStage;
import dev.leadrelay.bench.streams.Stage;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.testkit.backbone.ProcessBackbone;
import java.util.ArrayList;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * As many exactly-once topologies in a row as a lead passes on its way to a rep, each of which only
 * reads and writes: what the guarantee itself costs.
 */
record StreamHops(HopTopics topics) implements Path {

  @Override
  public String name() {
    return "%d bare exactly-once hops".formatted(topics.hops());
  }

  @Override
  public Open open() {
    var between = new ArrayList<AutoCloseable>();
    var backbone = ProcessBackbone.start();
    between.add(backbone);
    var cluster = Cluster.of(backbone);
    topics.create(cluster);
    for (int hop = 0; hop < topics.hops(); hop++) {
      between.add(RunningStage.start("app-" + topics.at(hop), stage(hop, cluster), cluster));
    }
    return new Open(
        new TopicDoor(topics.first(), cluster),
        new Arrivals(topics.last(), _ -> true, cluster),
        between);
  }

  private Stage stage(int hop, Cluster cluster) {
    return new Stage(
        topics.at(hop),
        topics.at(hop + 1),
        builder ->
            builder.stream(
                    topics.at(hop),
                    Consumed.with(Serdes.String(), serde(cluster)).withName("read-events"))
                .to(
                    topics.at(hop + 1),
                    Produced.with(Serdes.String(), serde(cluster)).withName("write-events")));
  }

  private static Serde<LeadEvent> serde(Cluster cluster) {
    return AvroSerde.forValues(cluster.registryUrl());
  }
}
