package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.adapter.avro.EventMapper;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.reception.EventLog;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.ingest.domain.reception.Rejection;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Writes to Kafka and waits for it, so that an answer means "stored" and never "hopefully". Blocks:
 * call it from a virtual thread.
 */
public final class KafkaEventLog implements EventLog {

  private final Producer<String, SpecificRecord> producer;
  private final Duration patience;

  /**
   * @param producer with {@code acks=all}
   * @param patience how long one write may take in all
   */
  public KafkaEventLog(Producer<String, SpecificRecord> producer, Duration patience) {
    this.producer = producer;
    this.patience = patience;
  }

  /** Learns where the topics are, so that the first sender does not wait for it. */
  public void connect() {
    producer.partitionsFor(Topics.ACCEPTED.name());
    producer.partitionsFor(Topics.REJECTED.name());
  }

  @Override
  public void write(List<Outcome.Accepted> accepted, List<Rejection> rejected)
      throws LogUnavailableException {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      var sent = new ArrayList<Future<RecordMetadata>>(accepted.size() + rejected.size());
      for (var event : accepted) {
        sent.add(send(record(event), deadline));
      }
      for (var rejection : rejected) {
        sent.add(send(record(rejection), deadline));
      }
      for (var record : sent) {
        // Ends by itself, at the latest when the producer's delivery timeout has passed.
        record.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      throw unavailable(e);
    }
  }

  private Future<RecordMetadata> send(ProducerRecord<String, SpecificRecord> record, long deadline)
      throws TimeoutException {
    if (System.nanoTime() > deadline) {
      // A full buffer makes every single send wait; the request as a whole must not.
      throw new TimeoutException();
    }
    return producer.send(record);
  }

  private static ProducerRecord<String, SpecificRecord> record(Outcome.Accepted accepted) {
    var event = EventMapper.toAvro(accepted);
    return new ProducerRecord<>(
        Topics.ACCEPTED.name(),
        null,
        event.getReceivedAt().toEpochMilli(),
        event.getLeadId(),
        event,
        CloudEventHeaders.of(event));
  }

  private static ProducerRecord<String, SpecificRecord> record(Rejection rejection) {
    return new ProducerRecord<>(
        Topics.REJECTED.name(),
        null,
        rejection.receivedAt().toEpochMilli(),
        rejection.source(),
        RejectionMapper.toAvro(rejection, TimedIds.at(rejection.receivedAt())));
  }

  private static LogUnavailableException unavailable(Exception cause) {
    return new LogUnavailableException(
        "Expected Kafka to confirm a write in time, but it did not.", cause);
  }
}
