package dev.leadrelay.ingest.adapter.aside;

import dev.leadrelay.ingest.domain.captcha.Aside;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import dev.leadrelay.schemas.Door;
import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.RejectionReason;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Keeps waiting forms on a topic of their own, by the form's id. */
public final class KafkaAside implements Aside {

  private final Producer<String, SpecificRecord> producer;
  private final Duration patience;

  /**
   * @param patience how long one write may take
   */
  public KafkaAside(Producer<String, SpecificRecord> producer, Duration patience) {
    this.producer = producer;
    this.patience = patience;
  }

  @Override
  public void put(Waiting form) throws LogUnavailableException {
    try {
      producer.send(record(form)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      throw unavailable(e);
    }
  }

  private static ProducerRecord<String, SpecificRecord> record(Waiting form) {
    var reason =
        RejectionReason.newBuilder()
            .setCode(RefusalCode.CAPTCHA_UNVERIFIED.name())
            .setPointer("")
            .setDetail("Expected the captcha service to answer, but it did not. It is asked again.")
            .build();
    var value =
        RejectedEvent.newBuilder()
            .setRejectionId(UUID.randomUUID().toString())
            .setDoor(Door.FORM)
            .setSource(form.formId())
            .setReceivedAt(form.receivedAt())
            .setContentType(form.contentType())
            .setRaw(form.raw().duplicate())
            .setReasons(List.of(reason))
            .build();
    return new ProducerRecord<>(
        Topics.ASIDE.name(), null, form.receivedAt().toEpochMilli(), form.formId(), value);
  }

  private static LogUnavailableException unavailable(Exception cause) {
    return new LogUnavailableException(
        "Expected Kafka to confirm a write in time, but it did not.", cause);
  }
}
