package dev.leadrelay.bench.latency;

import dev.leadrelay.bench.load.Backlog;
import dev.leadrelay.bench.load.LeadEvents;
import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.schemas.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts lead events straight on a topic, each under a key of its own. */
final class TopicDoor implements Door {

  private static final long SEED = 7;

  private final String topic;
  private final KafkaProducer<String, Object> producer;
  private final LeadEvent sample = new LeadEvents(SEED, 1, 1, Instant.EPOCH, Duration.ZERO).next();

  TopicDoor(String topic, Cluster cluster) {
    this.topic = topic;
    this.producer = new KafkaProducer<>(Backlog.settings(cluster));
  }

  @Override
  public CompletableFuture<String> send(long number) {
    var key = "lead-" + number;
    var answer = new CompletableFuture<String>();
    var _ =
        producer.send(
            new ProducerRecord<>(topic, key, sample),
            (stored, refused) -> {
              if (refused == null) {
                answer.complete(key);
              } else {
                answer.completeExceptionally(refused);
              }
            });
    return answer;
  }

  @Override
  public void close() {
    producer.close();
  }
}
