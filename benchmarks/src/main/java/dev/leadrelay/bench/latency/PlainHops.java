package dev.leadrelay.bench.latency;

import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.testkit.backbone.ProcessBackbone;
import java.util.ArrayList;

/** The same chain with a plain consumer and producer per hop: what Kafka itself costs. */
record PlainHops(HopTopics topics) implements Path {

  @Override
  public String name() {
    return "%d plain produce-consume hops".formatted(topics.hops());
  }

  @Override
  public Open open() {
    var between = new ArrayList<AutoCloseable>();
    var backbone = ProcessBackbone.start();
    between.add(backbone);
    var cluster = Cluster.of(backbone);
    topics.create(cluster);
    for (int hop = 0; hop < topics.hops(); hop++) {
      between.add(new Relay(topics.at(hop), topics.at(hop + 1), cluster));
    }
    return new Open(
        new TopicDoor(topics.first(), cluster),
        new Arrivals(topics.last(), _ -> true, cluster),
        between);
  }
}
