package dev.leadrelay.bench.load;

import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.schemas.serde.ContractSerializer;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Fills {@code leads.events} before anything reads it. */
public final class Backlog {

  private static final long SEED = 20261122;
  private static final Duration SPAN = Duration.ofHours(1);

  private Backlog() {}

  /**
   * Puts events of the last hour on the topic and waits until the broker has them all.
   *
   * @param now when the last of them is received
   */
  public static void fill(Cluster cluster, int events, int leads, Instant now) {
    var made = new LeadEvents(SEED, leads, events, now.minus(SPAN), SPAN);
    var failure = new AtomicReference<Exception>();
    try (var producer = new KafkaProducer<String, Object>(settings(cluster))) {
      for (int i = 0; i < events; i++) {
        var event = made.next();
        var _ =
            producer.send(
                new ProducerRecord<>(
                    Topics.EVENTS.name(),
                    null,
                    event.getReceivedAt().toEpochMilli(),
                    event.getLeadId(),
                    event),
                (stored, refused) -> failure.compareAndSet(null, refused));
      }
    }
    if (failure.get() != null) {
      throw new IllegalStateException("The backlog could not be stored.", failure.get());
    }
  }

  /** How a producer of the contract is configured here. */
  public static Map<String, Object> settings(Cluster cluster) {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", cluster.bootstrapServers());
    settings.put("schema.registry.url", cluster.registryUrl());
    settings.put("key.serializer", StringSerializer.class);
    settings.put("value.serializer", ContractSerializer.class);
    settings.put("acks", "all");
    return settings;
  }
}
