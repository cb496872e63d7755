package dev.leadrelay.bench.routing;

import dev.leadrelay.bench.Effort;
import dev.leadrelay.bench.Progress;
import dev.leadrelay.bench.load.BenchmarkPlan;
import dev.leadrelay.bench.streams.Broker;
import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.bench.streams.RunningStage;
import dev.leadrelay.bench.streams.Stage;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.backbone.ProcessBackbone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Leads per second that one team's desk takes off a backlog, beside a topology that writes the same
 * records without deciding anything, and one that only reads and writes leads; the three in turn.
 */
record AssignmentRate(
    double assignmentsPerSecond, double sameRecordsPerSecond, double passThroughPerSecond) {

  private static final int MEMBERS = 50;
  private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);

  static AssignmentRate measure(Effort effort, Progress progress) {
    try (var backbone = ProcessBackbone.start()) {
      backbone.provision();
      var cluster = Cluster.of(backbone);
      try (var broker = new Broker(cluster);
          var leads = new Qualifications(cluster)) {
        broker.createTopics(
            List.of(RoutingStage.PASSED_THROUGH), Topics.QUALIFICATIONS.value().orElseThrow());
        SameRecords.create(broker);
        leads.send(effort.leads(), "web", Instant.now());
        return measure(effort, cluster, broker, progress);
      }
    }
  }

  private static AssignmentRate measure(
      Effort effort, Cluster cluster, Broker broker, Progress progress) {
    var passThrough = RoutingStage.passThrough(cluster.registryUrl());
    var routing = RoutingStage.of(BenchmarkPlan.poolOf(MEMBERS), cluster.registryUrl());
    var sameRecords = SameRecords.of(recordsOf(routing, cluster, broker), cluster.registryUrl());
    var limits = new ArrayList<Double>();
    var carried = new ArrayList<Double>();
    var rates = new ArrayList<Double>();
    // What the first round says is not counted: the JVM gets warm. Nobody believes a single one.
    int warming = effort.rounds() > 1 ? 1 : 0;
    for (int round = 0; round < warming + effort.rounds(); round++) {
      limits.add(effort.leads() / seconds(passThrough, round, cluster, broker));
      carried.add(effort.leads() / seconds(sameRecords, round, cluster, broker));
      rates.add(effort.leads() / seconds(routing, round, cluster, broker));
      progress.say(
          "routing: round %d: pass-through %,.0f leads/s, same records %,.0f, assignments %,.0f"
              .formatted(round, limits.getLast(), carried.getLast(), rates.getLast()));
    }
    return new AssignmentRate(
        median(rates, warming), median(carried, warming), median(limits, warming));
  }

  private static ReadyMade recordsOf(Stage routing, Cluster cluster, Broker broker) {
    var application = "bench-records";
    try (var running = RunningStage.start(application, routing, cluster)) {
      awaitDone(running, application, broker);
      return ReadyMade.from(cluster, application);
    }
  }

  private static double median(List<Double> rounds, int warming) {
    var sorted = rounds.stream().skip(warming).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** From all tasks running until the last output is committed. */
  private static double seconds(Stage stage, int round, Cluster cluster, Broker broker) {
    var application = "bench-%s-%d".formatted(stage.name(), round);
    try (var running = RunningStage.start(application, stage, cluster)) {
      awaitDone(running, application, broker);
      return (System.nanoTime() - running.runningSince()) / 1e9;
    }
  }

  private static void awaitDone(RunningStage running, String application, Broker broker) {
    awaitCommitted(running, broker, Topics.QUALIFICATIONS.name());
    for (var between : broker.topics(application + "-", "-repartition")) {
      awaitCommitted(running, broker, between);
    }
  }

  static void awaitCommitted(RunningStage running, Broker broker, String topic) {
    var ends = broker.ends(topic);
    while (!broker.isCommitted(running.group(), ends)) {
      if (!running.isAlive()) {
        throw new IllegalStateException("The stage %s ended early.".formatted(running.group()));
      }
      LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
    }
  }
}
