package dev.leadrelay.bench.latency;

import dev.leadrelay.bench.streams.Broker;
import dev.leadrelay.bench.streams.Cluster;
import java.util.stream.IntStream;

/**
 * The topics between hops, of which there is one more than there are hops.
 *
 * @param prefix begins every name
 */
record HopTopics(String prefix, int hops) {

  String at(int place) {
    return prefix + "-" + place;
  }

  String first() {
    return at(0);
  }

  String last() {
    return at(hops);
  }

  void create(Cluster cluster) {
    try (var broker = new Broker(cluster)) {
      broker.createEventTopics(IntStream.rangeClosed(0, hops).mapToObj(this::at).toList());
    }
  }
}
