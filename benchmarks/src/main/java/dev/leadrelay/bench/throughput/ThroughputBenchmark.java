package dev.leadrelay.bench.throughput;

import dev.leadrelay.bench.Effort;
import dev.leadrelay.bench.Part;
import dev.leadrelay.bench.Progress;
import dev.leadrelay.bench.load.Backlog;
import dev.leadrelay.bench.streams.Broker;
import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.bench.streams.Stage;
import dev.leadrelay.testkit.backbone.ProcessBackbone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Feeds the same backlog to scoring and to the two limits it is compared with, in turn, so that a
 * machine that gets slower is slower for all three.
 */
public final class ThroughputBenchmark implements Part {

  @Override
  public ThroughputResult measure(Effort effort, Progress progress) {
    try (var backbone = ProcessBackbone.start()) {
      backbone.provision();
      var cluster = Cluster.of(backbone);
      createOutputs(cluster);
      Backlog.fill(cluster, effort.events(), effort.leads(), Instant.now());
      progress.say("throughput: %,d events are waiting".formatted(effort.events()));
      return measure(effort, cluster, progress);
    }
  }

  private static void createOutputs(Cluster cluster) {
    try (var broker = new Broker(cluster)) {
      broker.createEventTopics(List.of(Limits.PASSED_THROUGH, Limits.GOT_AND_PUT));
    }
  }

  private static ThroughputResult measure(Effort effort, Cluster cluster, Progress progress) {
    var scoring = ScoringStage.of(cluster.registryUrl());
    // Nothing is counted in this round: the JVM gets warm, and the size of a state is found out.
    int stateBytes = run("warm-up", scoring, cluster, effort, progress).stateBytes();
    var passThrough = Limits.passThrough(cluster.registryUrl());
    var getAndPut = Limits.getAndPut(cluster.registryUrl(), TypicalLead.of(stateBytes));
    if (effort.rounds() > 1) {
      run("warm-up", passThrough, cluster, effort, progress);
      run("warm-up", getAndPut, cluster, effort, progress);
    }

    var rounds = new HashMap<Stage, List<Round>>();
    for (int i = 1; i <= effort.rounds(); i++) {
      for (var stage : List.of(passThrough, getAndPut, scoring)) {
        var round = run("round-" + i, stage, cluster, effort, progress);
        rounds.computeIfAbsent(stage, _ -> new ArrayList<>()).add(round);
      }
    }
    return new ThroughputResult(
        effort.events(),
        effort.leads(),
        stateBytes,
        rate(passThrough, rounds),
        rate(getAndPut, rounds),
        rate(scoring, rounds));
  }

  private static Round run(
      String name, Stage stage, Cluster cluster, Effort effort, Progress progress) {
    var application = "bench-%s-%s".formatted(stage.name().replace(' ', '-'), name);
    var round = Round.run(application, stage, cluster, effort.events());
    progress.say(
        "throughput: %s, %s: %,.0f events/s"
            .formatted(name, stage.name(), round.eventsPerSecond()));
    return round;
  }

  private static StageRate rate(Stage stage, Map<Stage, List<Round>> rounds) {
    var own = rounds.getOrDefault(stage, List.of());
    return StageRate.of(
        stage.name(), own.stream().map(Round::eventsPerSecond).toList(), own.getLast().written());
  }
}
