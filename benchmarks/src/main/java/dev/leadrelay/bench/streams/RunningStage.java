package dev.leadrelay.bench.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.springframework.util.FileSystemUtils;

/**
 * A topology that runs as a service would run it. Closing it removes every trace but its output.
 */
public final class RunningStage implements AutoCloseable {

  private static final Duration TIME_TO_START = Duration.ofMinutes(10);
  private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

  private final String application;
  private final Stage stage;
  private final Cluster cluster;
  private final Path stateDirectory;
  private final KafkaStreams streams;
  private final CompletableFuture<Long> running = new CompletableFuture<>();

  private final AtomicInteger rebalances = new AtomicInteger();

  private RunningStage(String application, Stage stage, Cluster cluster, Path stateDirectory) {
    this.application = application;
    this.stage = stage;
    this.cluster = cluster;
    this.stateDirectory = stateDirectory;
    var settings = StreamSettings.of(application, cluster, stateDirectory);
    this.streams = new KafkaStreams(topology(stage, settings), settings);
  }

  /**
   * Starts the topology and waits until all its tasks run.
   *
   * @param application id, fresh for each run, so that the input is read from its beginning
   */
  public static RunningStage start(String application, Stage stage, Cluster cluster) {
    return new RunningStage(application, stage, cluster, temporary()).begun();
  }

  private RunningStage begun() {
    streams.setStateListener(
        (now, before) -> {
          switch (now) {
            case RUNNING -> running.complete(System.nanoTime());
            case REBALANCING -> {
              if (running.isDone()) {
                rebalances.incrementAndGet();
              }
            }
            case ERROR ->
                running.completeExceptionally(
                    new IllegalStateException("The stage %s failed.".formatted(stage.name())));
            default -> {}
          }
        });
    streams.start();
    runningSince();
    return this;
  }

  /**
   * Stops it and starts it again.
   *
   * @param keepsState false: its stores are rebuilt from Kafka
   */
  public RunningStage restarted(boolean keepsState) {
    stop();
    try {
      if (!keepsState) {
        FileSystemUtils.deleteRecursively(stateDirectory);
      }
      Files.createDirectories(stateDirectory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RunningStage(application, stage, cluster, stateDirectory).begun();
  }

  private void stop() {
    streams.close(new KafkaStreams.CloseOptions().timeout(TIME_TO_STOP).leaveGroup(true));
  }

  /** How often its tasks were assigned anew since it began to run. */
  public int rebalances() {
    return rebalances.get();
  }

  private static org.apache.kafka.streams.Topology topology(Stage stage, Properties settings) {
    var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
    stage.build().accept(builder);
    return builder.build(settings);
  }

  /** The consumer group that it reads with. */
  public String group() {
    return application;
  }

  /** When it began to run, by {@link System#nanoTime}. */
  public long runningSince() {
    try {
      return running.get(TIME_TO_START.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a stage was starting.", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "Expected the stage %s to run, but it is %s.".formatted(application, streams.state()), e);
    }
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return streams.state().isRunningOrRebalancing();
  }

  @Override
  public void close() {
    stop();
    try (var admin = Admin.create(StreamSettings.of(application, cluster, stateDirectory))) {
      var own =
          admin.listTopics().names().get().stream()
              .filter(topic -> topic.startsWith(application + "-"))
              .toList();
      admin.deleteTopics(own).all().get();
      FileSystemUtils.deleteRecursively(stateDirectory);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The stage %s left topics behind.".formatted(application), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("leadrelay-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
