package dev.leadrelay.schemas.provision;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics of the catalogue that are missing and registers their schemas under {@code
 * FULL_TRANSITIVE} compatibility. Safe to run by every service at every start: what exists already
 * is left as it is.
 */
public final class Provisioner {

  private static final Logger log = LoggerFactory.getLogger(Provisioner.class);
  private static final String COMPATIBILITY = "FULL_TRANSITIVE";
  private static final int SCHEMAS_CACHED = 100;

  /** Services that start side by side all write the same; the registry lets one of them. */
  private static final RetryPolicy<Object> SIDE_BY_SIDE =
      RetryPolicy.builder()
          .handle(RestClientException.class)
          .withBackoff(Duration.ofMillis(50), Duration.ofSeconds(1))
          .withJitter(0.5)
          .withMaxRetries(8)
          .build();

  private final Map<String, Object> kafka;
  private final String registryUrl;

  /**
   * @param kafka client settings, {@code bootstrap.servers} at least
   * @param registryUrl base URL of a registry that speaks Confluent's API
   */
  public Provisioner(Map<String, Object> kafka, String registryUrl) {
    this.kafka = kafka;
    this.registryUrl = registryUrl;
  }

  /**
   * Creates the topics and registers the schemas.
   *
   * @throws ContractRefusedException when a schema is not compatible with a registered one, or
   *     broker or registry cannot be reached
   */
  public void provision() {
    try (var admin = Admin.create(kafka)) {
      createMissing(admin);
    } catch (ExecutionException e) {
      throw new ContractRefusedException("The topics could not be created: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContractRefusedException("Interrupted while the topics were being created.", e);
    }
    try (var registry = new CachedSchemaRegistryClient(registryUrl, SCHEMAS_CACHED)) {
      for (var topic : Topics.all()) {
        register(registry, topic);
      }
    } catch (IOException e) {
      throw new ContractRefusedException(
          "The schema registry at %s did not answer: %s".formatted(registryUrl, e.getMessage()), e);
    }
  }

  private static void createMissing(Admin admin) throws ExecutionException, InterruptedException {
    var existing = admin.listTopics().names().get();
    List<NewTopic> missing = new ArrayList<>();
    for (var topic : Topics.all()) {
      if (!existing.contains(topic.name())) {
        missing.add(
            new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                .configs(settings(topic.keep())));
      }
    }
    for (var creation : admin.createTopics(missing).values().entrySet()) {
      try {
        creation.getValue().get();
        log.info("Topic {} was created.", creation.getKey());
      } catch (ExecutionException e) {
        // Another service was faster.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  static Map<String, String> settings(Topic.Keep keep) {
    var settings = new HashMap<String, String>();
    settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
    switch (keep) {
      case Topic.Keep.For(var time) ->
          settings.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(time.toMillis()));
      case Topic.Keep.Forever() -> settings.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
      case Topic.Keep.NewestPerKey() ->
          settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }
    return settings;
  }

  private static void register(CachedSchemaRegistryClient registry, Topic<?> topic)
      throws IOException {
    if (topic.value().isEmpty()) {
      return;
    }
    var schema = new AvroSchema(SpecificData.get().getSchema(topic.value().get()));
    try {
      Failsafe.with(SIDE_BY_SIDE)
          .run(
              () -> {
                if (!hasCompatibility(registry, topic.subject())) {
                  registry.updateCompatibility(topic.subject(), COMPATIBILITY);
                }
                registry.register(topic.subject(), schema);
              });
    } catch (FailsafeException e) {
      if (e.getCause() instanceof IOException unreachable) {
        throw unreachable;
      }
      throw new ContractRefusedException(
          "The registry refused the schema of topic %s: %s".formatted(topic.name(), e.getMessage()),
          e);
    }
  }

  private static boolean hasCompatibility(CachedSchemaRegistryClient registry, String subject)
      throws IOException {
    try {
      return COMPATIBILITY.equals(registry.getCompatibility(subject));
    } catch (RestClientException e) {
      // Nobody has set it yet.
      return false;
    }
  }
}
