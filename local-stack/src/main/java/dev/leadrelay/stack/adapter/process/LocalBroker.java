package dev.leadrelay.stack.adapter.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A real Kafka broker (KRaft, one node) in a JVM of its own. Its data outlives it. */
public final class LocalBroker implements AutoCloseable {

  /** Fixed, because a data directory belongs to one broker and is never joined to another. */
  private static final String CLUSTER_ID = "bGVhZHJlbGF5LWxvY2FsMQ";

  private static final Duration TIME_TO_START = Duration.ofSeconds(120);
  private static final List<String> OPTIONS =
      List.of(
          "-Xms256m",
          "-Xmx512m",
          "-XX:MetaspaceSize=96m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=96m",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "-Dorg.slf4j.simpleLogger.showDateTime=true",
          "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS");

  private final Installation installation;
  private final Path directory;
  private final int port;
  private ChildJvm jvm;

  private LocalBroker(Installation installation, Path directory, int port) {
    this.installation = installation;
    this.directory = directory;
    this.port = port;
    this.jvm = launch();
  }

  /**
   * Starts a broker and waits until it answers.
   *
   * @param directory where its data, settings and log are; created where absent
   * @param port port on loopback
   * @throws StartFailedException when it does not come up
   */
  public static LocalBroker start(Installation installation, Path directory, int port) {
    return new LocalBroker(installation, directory.toAbsolutePath(), port);
  }

  /** What a client connects to. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Its process. */
  public ChildJvm jvm() {
    return jvm;
  }

  /** Ends it at once, as a crash would. */
  public void kill() {
    jvm.kill();
  }

  /** Starts it again after {@link #kill} or {@link #close}, on the same data and port. */
  public void restart() {
    close();
    jvm = launch();
  }

  @Override
  public void close() {
    jvm.close();
  }

  private ChildJvm launch() {
    var started =
        ChildJvm.start(
            new JvmCommand(
                "the Kafka broker",
                OPTIONS,
                installation.brokerClassPath(),
                "dev.leadrelay.stack.child.BrokerMain",
                List.of(writeSettings().toString(), CLUSTER_ID),
                Map.of(),
                directory.resolve("broker.log"),
                // It would save a second, and cost more than that at the first start and stop.
                Optional.empty()));
    started.awaitReady(this::answers, TIME_TO_START);
    return started;
  }

  private boolean answers() {
    // Asking an admin client before there is a listener would only fill the log with its
    // complaints.
    return Ports.isOpen(port) && hasNode();
  }

  private boolean hasNode() {
    try (var admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailedException("Interrupted while waiting for the Kafka broker.", e);
    }
  }

  private Path writeSettings() {
    try {
      Files.createDirectories(directory);
      return Files.writeString(
          directory.resolve("server.properties"),
          BrokerSettings.text(directory.resolve("data"), port, Ports.free()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
