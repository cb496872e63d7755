package dev.leadrelay.bench.ingest;

import dev.leadrelay.bench.Effort;
import dev.leadrelay.bench.Part;
import dev.leadrelay.bench.Progress;
import dev.leadrelay.bench.ingest.Sender.Door;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Sends events to the door and to the bare endpoint beside it, in turn. */
public final class IngestBenchmark implements Part {

  private static final List<Integer> PER_REQUEST = List.of(1, 100);

  /** What a round takes of the time that other parts send leads for. */
  private static final int ROUNDS_PER_LOAD = 8;

  @Override
  public IngestResult measure(Effort effort, Progress progress) {
    double check = micros("check", effort, progress);
    double read = micros("readAndCheck", effort, progress);
    try (var server = IngestServer.start();
        var sender = new Sender(server.port())) {
      PER_REQUEST.forEach(size -> warmUp(sender, size, effort.warmUp().dividedBy(2)));
      var whole = rates(sender, server::settle, effort, progress);
      server.settle();
      int offered = effort.rates().getLast();
      sender.times(offered, effort.warmUp().dividedBy(2));
      var times = sender.times(offered, effort.load().dividedBy(2));
      server.pauseStream();
      var door = rates(sender, () -> {}, effort, progress);
      return new IngestResult(
          whole,
          door,
          offered,
          millis(times.getValueAtPercentile(50)),
          millis(times.getValueAtPercentile(99)),
          check,
          read);
    }
  }

  private static List<DoorRate> rates(
      Sender sender, Runnable settle, Effort effort, Progress progress) {
    return Stream.of(Traffic.values())
        .flatMap(
            traffic ->
                PER_REQUEST.stream()
                    .map(size -> rate(sender, traffic, size, settle, effort, progress)))
        .toList();
  }

  private static DoorRate rate(
      Sender sender,
      Traffic traffic,
      int perRequest,
      Runnable settle,
      Effort effort,
      Progress progress) {
    var round = effort.load().dividedBy(ROUNDS_PER_LOAD);
    var bare = new ArrayList<Double>();
    var real = new ArrayList<Double>();
    for (int n = 0; n < effort.rounds(); n++) {
      settle.run();
      bare.add(sender.rate(Door.BARE, traffic, perRequest, round));
      real.add(sender.rate(Door.REAL, traffic, perRequest, round));
    }
    var found = new DoorRate(traffic, perRequest, median(real), median(bare));
    progress.say(
        "ingest: %s, %d per request: %.0f events/s, bare %.0f"
            .formatted(traffic.description(), perRequest, found.perSecond(), found.bare()));
    return found;
  }

  private static void warmUp(Sender sender, int perRequest, Duration time) {
    for (var traffic : Traffic.values()) {
      sender.rate(Door.BARE, traffic, perRequest, time.dividedBy(2));
      sender.rate(Door.REAL, traffic, perRequest, time.dividedBy(2));
    }
  }

  private static double median(List<Double> rates) {
    return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
  }

  private static double millis(long micros) {
    return (double) micros / TimeUnit.MILLISECONDS.toMicros(1);
  }

  private static double micros(String method, Effort effort, Progress progress) {
    var time = TimeValue.milliseconds(effort.iteration().toMillis());
    var options =
        new OptionsBuilder()
            .include(CheckOneEvent.class.getName() + "." + method + "$")
            .forks(effort.forks())
            .warmupIterations(effort.iterations())
            .warmupTime(time)
            .measurementIterations(effort.iterations())
            .measurementTime(time)
            .jvmArgs("-Xmx320m", "-XX:+UseSerialGC")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    try {
      // The mean would count what other processes of the machine do meanwhile.
      double micros =
          new Runner(options).runSingle().getPrimaryResult().getStatistics().getPercentile(50);
      progress.say("ingest: %s: %.2f µs".formatted(method, micros));
      return micros;
    } catch (RunnerException e) {
      throw new IllegalStateException("An event could not be measured.", e);
    }
  }
}
