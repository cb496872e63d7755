package dev.leadrelay.scoring.adapter.kafka;

import dev.leadrelay.schemas.ConfigDocument;
import dev.leadrelay.schemas.serde.ContractDeserializer;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.publication.Edition;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads {@code config.scoring-model}. What cannot be read is told and passed over. */
public final class ModelTopic {

  private static final Logger log = LoggerFactory.getLogger(ModelTopic.class);
  private static final TopicPartition ONLY = new TopicPartition(Topics.SCORING_MODEL.name(), 0);
  private static final Duration A_MOMENT = Duration.ofMillis(200);
  private static final int MOST_PER_POLL = 500;

  private final Clients clients;
  private final ScoringWatch watch;
  private final ContractDeserializer values = new ContractDeserializer();

  public ModelTopic(Clients clients, ScoringWatch watch) {
    this.clients = clients;
    this.watch = watch;
    values.configure(clients.settings(), false);
  }

  /** A consumer at the beginning of the topic. */
  Consumer<String, byte[]> open() {
    var consumer = clients.consumer(MOST_PER_POLL);
    consumer.assign(List.of(ONLY));
    consumer.seekToBeginning(List.of(ONLY));
    return consumer;
  }

  /** Reads on to what is the end now. */
  void toTheEnd(Consumer<String, byte[]> consumer, java.util.function.Consumer<Edition> reader) {
    var end = consumer.endOffsets(List.of(ONLY)).getOrDefault(ONLY, 0L);
    while (consumer.position(ONLY) < end) {
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
      watch.modelRefused();
      log.error(
          "Expected a model at offset {} of {}, but it cannot be read; the live one stays.",
          record.offset(),
          record.topic());
    }
  }

  private Object decoded(ConsumerRecord<String, byte[]> record) {
    try {
      var value = values.deserialize(record.topic(), record.value());
      return value == null ? "" : value;
    } catch (RuntimeException e) {
      // Whatever the bytes are, they are no model, and no reason to stop.
      log.debug("The record cannot be decoded.", e);
      return "";
    }
  }
}
