package dev.leadrelay.stack.adapter.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real schema registry (Apicurio, Confluent's API) in a JVM of its own. */
public final class LocalRegistry implements AutoCloseable {

  private static final Duration TIME_TO_START = Duration.ofSeconds(240);
  private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

  private final int port;
  private final ChildJvm jvm;

  private LocalRegistry(int port, ChildJvm jvm) {
    this.port = port;
    this.jvm = jvm;
  }

  /**
   * Starts a registry that keeps its schemas in a topic of our broker, and waits until it answers.
   *
   * @param directory where its log is; created where absent
   * @param port port on loopback
   * @param bootstrapServers the broker
   * @throws StartFailedException when it does not come up
   */
  static LocalRegistry start(
      Installation installation, Path directory, int port, String bootstrapServers) {
    return start(
        installation,
        directory,
        port,
        Map.of(
            "APICURIO_STORAGE_KIND", "kafkasql",
            "APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", bootstrapServers,
            // Start-up reads the topic to its end, one poll at a time: 27 s at the default.
            "APICURIO_KAFKASQL_CONSUMER_POLL_TIMEOUT", "100"));
  }

  /** Starts a registry that forgets everything when it stops, and waits until it answers. */
  public static LocalRegistry startInMemory(Installation installation, Path directory, int port) {
    return start(installation, directory, port, Map.of());
  }

  private static LocalRegistry start(
      Installation installation, Path directory, int port, Map<String, String> storage) {
    var jvm =
        ChildJvm.start(
            new JvmCommand(
                "the schema registry",
                options(port),
                installation.registryClassPath(),
                MAIN,
                List.of(),
                storage,
                directory.toAbsolutePath().resolve("registry.log"),
                // It would save two seconds, and cost more than that at the first start and stop.
                Optional.empty()));
    var registry = new LocalRegistry(port, jvm);
    jvm.awaitReady(() -> HttpProbe.isOk(registry.url() + "/subjects"), TIME_TO_START);
    return registry;
  }

  private static List<String> options(int port) {
    return List.of(
        "-Xms128m",
        "-Xmx384m",
        "-XX:MetaspaceSize=128m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "-Dquarkus.http.host=127.0.0.1",
        "-Dquarkus.http.port=" + port,
        // It listens on all addresses by default, and on a fixed port that a second stack would
        // fight for.
        "-Dquarkus.management.host=127.0.0.1",
        "-Dquarkus.management.port=" + Ports.free(),
        "-Dquarkus.log.level=WARN",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
  }

  /** Base URL of Confluent's API. */
  public String url() {
    return "http://127.0.0.1:%d/apis/ccompat/v7".formatted(port);
  }

  /** Its process. */
  public ChildJvm jvm() {
    return jvm;
  }

  @Override
  public void close() {
    jvm.close();
  }
}
