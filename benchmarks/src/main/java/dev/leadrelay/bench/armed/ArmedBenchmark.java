package dev.leadrelay.bench.armed;

import dev.leadrelay.bench.Effort;
import dev.leadrelay.bench.Part;
import dev.leadrelay.bench.Progress;
import dev.leadrelay.bench.streams.Broker;
import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.bench.streams.RunningStage;
import dev.leadrelay.bench.throughput.ScoringStage;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.backbone.ProcessBackbone;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Arms a timer for very many leads, lets a part of them fall due at once, and restarts. */
public final class ArmedBenchmark implements Part {

  private static final int LEADS_PER_LEAD_OF_THE_BACKLOG = 20;
  private static final int ONE_IN_TEN = 10;
  private static final Duration FAR = Duration.ofDays(20);
  private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

  @Override
  public ArmedResult measure(Effort effort, Progress progress) {
    try (var backbone = ProcessBackbone.start()) {
      backbone.provision();
      var cluster = Cluster.of(backbone);
      var stage = ScoringStage.of(cluster.registryUrl());
      int leads = effort.leads() * LEADS_PER_LEAD_OF_THE_BACKLOG;
      var running = RunningStage.start("bench-armed", stage, cluster);
      try (var broker = new Broker(cluster)) {
        double idleBefore = idle(running, effort);
        int due = leads / ONE_IN_TEN;
        load(running, broker, cluster, 0, leads - due, Instant.now().plus(FAR));
        progress.say("armed: %,d leads wait".formatted(leads - due));
        // Time enough to take them, with room for a slow machine.
        var dies = Instant.now().plusSeconds(10 + due / 1_000);
        load(running, broker, cluster, leads - due, due, dies);
        double idleWithAll = idle(running, effort);
        double dueSeconds = untilTold(broker, dies, due);
        int rebalances = running.rebalances();
        progress.say("armed: %,d leads were due, %.1f s".formatted(due, dueSeconds));
        long stopped = System.nanoTime();
        running = running.restarted(true);
        double restart = seconds(stopped, running.runningSince());
        progress.say("armed: restarted in %.1f s".formatted(restart));
        stopped = System.nanoTime();
        running = running.restarted(false);
        double rebuild = seconds(stopped, running.runningSince());
        return new ArmedResult(
            leads, idleBefore, idleWithAll, due, dueSeconds, rebalances, restart, rebuild);
      } finally {
        running.close();
      }
    }
  }

  private static void load(
      RunningStage running, Broker broker, Cluster cluster, int first, int count, Instant dies) {
    HotLeads.fill(cluster, first, count, dies);
    var ends = broker.ends(Topics.EVENTS.name());
    while (!broker.isCommitted(running.group(), ends)) {
      LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
    }
  }

  /** From when the signals die until the last lead's change of level is committed. */
  private static double untilTold(Broker broker, Instant dies, int due) {
    var from = broker.ends(Topics.QUALIFICATIONS.name());
    long told = 0;
    while (told < due) {
      LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
      var ends = broker.ends(Topics.QUALIFICATIONS.name());
      told += broker.volume(Topics.QUALIFICATIONS.name(), from).records();
      from = ends;
    }
    return Duration.between(dies, Instant.now()).toMillis() / 1e3;
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  /** CPU milliseconds per second of the stream thread while nothing happens. */
  private static double idle(RunningStage running, Effort effort) {
    long before = cpuNanos(running);
    long start = System.nanoTime();
    long enough = Math.min(effort.load().toNanos(), TimeUnit.SECONDS.toNanos(10));
    while (System.nanoTime() - start < enough) {
      LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
    }
    return (cpuNanos(running) - before) / 1e6 / seconds(start, System.nanoTime());
  }

  private static long cpuNanos(RunningStage running) {
    var threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(
            thread ->
                thread != null
                    && thread.getThreadName().startsWith(running.group())
                    && thread.getThreadName().endsWith("StreamThread-1"))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }
}
