package dev.leadrelay.routing.adapter.kafka;

import dev.leadrelay.schemas.Notification;
import dev.leadrelay.schemas.serde.ContractSerializer;
import dev.leadrelay.schemas.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;

/** Keeps what could not be delivered on {@code dead.letters}, without whom it is about. */
public final class KafkaDeadLetters implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(KafkaDeadLetters.class);

  private static final int PATIENCE_S = 10;

  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final KafkaOperations<String, byte[]> kafka;
  private final ContractSerializer serializer;

  /**
   * @param serializer as the outbox was written with
   */
  public KafkaDeadLetters(
      DefaultKafkaProducerFactory<String, byte[]> producers, ContractSerializer serializer) {
    this.producers = producers;
    this.kafka = new KafkaTemplate<>(producers);
    this.serializer = serializer;
  }

  /** Waits until it is safe. */
  public void keep(Notification told, String channel) {
    var anonymous = Notification.newBuilder(told).setPerson(null).setCompany(null).build();
    var letter =
        new ProducerRecord<>(
            Topics.DEAD_LETTERS.name(),
            told.getRepId(),
            serializer.serialize(Topics.NOTIFICATIONS.name(), anonymous));
    letter.headers().add("leadrelay-origin", bytes(Topics.NOTIFICATIONS.name()));
    letter.headers().add("leadrelay-cause", bytes("Given up by " + channel + "."));
    try {
      kafka.send(letter).orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    } catch (CompletionException | KafkaException e) {
      log.error("Notification {} could not be kept as a dead letter.", told.getNotificationId(), e);
    }
  }

  @Override
  public void close() {
    producers.destroy();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
