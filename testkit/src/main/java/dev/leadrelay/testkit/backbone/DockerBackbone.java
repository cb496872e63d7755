package dev.leadrelay.testkit.backbone;

import dev.leadrelay.stack.adapter.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** Broker and registry as containers. */
public final class DockerBackbone implements Backbone {

  private static final int KAFKA_PORT = 9092;
  private static final int REGISTRY_PORT = 8080;

  private final KafkaContainer broker;
  private final GenericContainer<?> registry;

  private DockerBackbone(KafkaContainer broker, GenericContainer<?> registry) {
    this.broker = broker;
    this.registry = registry;
  }

  /** Starts both side by side; the registry keeps its schemas in memory. */
  @SuppressWarnings("resource") // Owned by the backbone, and by Testcontainers' reaper.
  public static DockerBackbone start() {
    var images = images();
    var broker =
        new KafkaContainer(
            DockerImageName.parse(images.getProperty("kafka"))
                .asCompatibleSubstituteFor("apache/kafka"));
    // A fixed port, because a broker that is killed and started again must be where it was.
    broker.setPortBindings(List.of("%d:%d".formatted(Ports.free(), KAFKA_PORT)));
    var registry =
        new GenericContainer<>(DockerImageName.parse(images.getProperty("registry")))
            .withExposedPorts(REGISTRY_PORT)
            .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(REGISTRY_PORT));
    Startables.deepStart(broker, registry).join();
    return new DockerBackbone(broker, registry);
  }

  @Override
  public String bootstrapServers() {
    return broker.getBootstrapServers();
  }

  @Override
  public String registryUrl() {
    return "http://%s:%d/apis/ccompat/v7"
        .formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT));
  }

  @Override
  public void killBroker() {
    broker.getDockerClient().killContainerCmd(broker.getContainerId()).exec();
  }

  @Override
  public void restartBroker() {
    broker.getDockerClient().startContainerCmd(broker.getContainerId()).exec();
    Awaitility.await("broker answers")
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(this::answers);
  }

  @Override
  public void pauseBroker() {
    broker.getDockerClient().pauseContainerCmd(broker.getContainerId()).exec();
  }

  @Override
  public void resumeBroker() {
    broker.getDockerClient().unpauseContainerCmd(broker.getContainerId()).exec();
  }

  @Override
  public void close() {
    registry.stop();
    broker.stop();
  }

  private boolean answers() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    }
  }

  private static Properties images() {
    var images = new Properties();
    try (var file = DockerBackbone.class.getResourceAsStream("images.properties")) {
      images.load(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return images;
  }
}
