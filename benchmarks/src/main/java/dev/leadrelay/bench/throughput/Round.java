package dev.leadrelay.bench.throughput;

import dev.leadrelay.bench.streams.Broker;
import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.bench.streams.RunningStage;
import dev.leadrelay.bench.streams.Stage;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.streams.state.Shelf;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One topology takes the whole backlog once.
 *
 * @param eventsPerSecond from the first task running to the last output committed
 * @param written committed records on the output topic
 * @param stateBytes mean size of a lead in the changelog; 0 without one
 */
record Round(double eventsPerSecond, long written, int stateBytes) {

  private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);

  static Round run(String application, Stage stage, Cluster cluster, int events) {
    try (var broker = new Broker(cluster)) {
      var ends = broker.ends(Topics.EVENTS.name());
      var before = broker.ends(stage.output());
      try (var running = RunningStage.start(application, stage, cluster)) {
        while (!broker.isCommitted(running.group(), ends)) {
          if (!running.isAlive()) {
            throw new IllegalStateException("The stage %s ended early.".formatted(stage.name()));
          }
          LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
        double seconds = (System.nanoTime() - running.runningSince()) / 1e9;
        return new Round(
            events / seconds,
            broker.volume(stage.output(), before).records(),
            stateBytes(broker, application));
      }
    }
  }

  private static int stateBytes(Broker broker, String application) {
    return broker.topics(application + "-", "-changelog").stream()
        .map(topic -> broker.volume(topic, Map.of(), Shelf::isLead))
        .max(Comparator.comparingLong(Broker.Volume::bytes))
        .map(Broker.Volume::meanBytes)
        .orElse(0);
  }
}
