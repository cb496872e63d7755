package dev.leadrelay.testkit.backbone;

import dev.leadrelay.schemas.provision.Provisioner;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.testcontainers.DockerClientFactory;

/**
 * A real Kafka broker and a real schema registry for tests: containers where Docker is there,
 * processes where it is not. The same tests run on both.
 */
public interface Backbone extends AutoCloseable {

  /** The one that all tests of this JVM share; it ends with the JVM. Do not kill its broker. */
  static Backbone shared() {
    return SharedBackbone.INSTANCE;
  }

  /** A fresh one, for a test that breaks it. */
  static Backbone start() {
    return DockerClientFactory.instance().isDockerAvailable()
        ? DockerBackbone.start()
        : ProcessBackbone.start();
  }

  /** What a Kafka client connects to. */
  String bootstrapServers();

  /** Base URL of the registry's Confluent API. */
  String registryUrl();

  /** Ends the broker as a crash would. */
  void killBroker();

  /** Starts the killed broker again, with its data and under its address, and waits for it. */
  void restartBroker();

  /** Freezes the broker: connections stay open, nothing is answered. */
  void pauseBroker();

  /** Lets a frozen broker go on. */
  void resumeBroker();

  /** Creates the topics of the catalogue and registers their schemas. */
  default void provision() {
    new Provisioner(
            Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()), registryUrl())
        .provision();
  }

  @Override
  void close();
}
