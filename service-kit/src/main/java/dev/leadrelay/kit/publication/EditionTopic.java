package dev.leadrelay.kit.publication;

import dev.leadrelay.schemas.ConfigDocument;
import dev.leadrelay.schemas.serde.ContractDeserializer;
import dev.leadrelay.schemas.topics.Topic;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a topic of published documents. What cannot be read is told and passed over. */
public final class EditionTopic {

  private static final Logger log = LoggerFactory.getLogger(EditionTopic.class);
  private static final Duration A_MOMENT = Duration.ofMillis(200);
  private static final int MOST_PER_POLL = 500;

  private final Clients clients;
  private final Topic<ConfigDocument> topic;
  private final TopicPartition only;
  private final Runnable refused;
  private final ContractDeserializer values = new ContractDeserializer();

  /**
   * @param topic of one partition
   * @param refused runs for every record that cannot be read
   */
  public EditionTopic(Clients clients, Topic<ConfigDocument> topic, Runnable refused) {
    this.clients = clients;
    this.topic = topic;
    this.only = new TopicPartition(topic.name(), 0);
    this.refused = refused;
    values.configure(clients.settings(), false);
  }

  String name() {
    return topic.name();
  }

  /** A consumer at the beginning of the topic. */
  Consumer<String, byte[]> open() {
    var consumer = clients.consumer(MOST_PER_POLL);
    consumer.assign(List.of(only));
    consumer.seekToBeginning(List.of(only));
    return consumer;
  }

  /** Reads on to what is the end now. */
  void toTheEnd(Consumer<String, byte[]> consumer, java.util.function.Consumer<Edition> reader) {
    var end = consumer.endOffsets(List.of(only)).getOrDefault(only, 0L);
    while (consumer.position(only) < end) {
      poll(consumer, reader);
    }
  }

  /** Reads what has come, or waits a moment for it; false when nothing came. */
  boolean poll(Consumer<String, byte[]> consumer, java.util.function.Consumer<Edition> reader) {
    var records = consumer.poll(A_MOMENT);
    records.forEach(record -> read(record, reader));
    return !records.isEmpty();
  }

  private void read(
      ConsumerRecord<String, byte[]> record, java.util.function.Consumer<Edition> reader) {
    if (record.value() == null) {
      return; // Somebody tidied an old version away.
    }
    if (decoded(record) instanceof ConfigDocument document) {
      reader.accept(EditionMapper.toDomain(document));
    } else {
      refused.run();
      log.error(
          "Expected a document at offset {} of {}, but it cannot be read; the live one stays.",
          record.offset(),
          record.topic());
    }
  }

  private Object decoded(ConsumerRecord<String, byte[]> record) {
    try {
      var value = values.deserialize(record.topic(), record.value());
      return value == null ? "" : value;
    } catch (RuntimeException e) {
      // Whatever the bytes are, they are no document, and no reason to stop.
      log.debug("The record cannot be decoded.", e);
      return "";
    }
  }
}
