package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.ingest.domain.reception.Reception;
import dev.leadrelay.ingest.domain.reception.Rejection;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.schemas.topics.Topics;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.messaging.Message;

/**
 * The door for producers that speak Kafka. A record that is bad goes to the rejected ones like any
 * other bad input; what is thrown here is an outage, after which the batch is read again.
 */
public final class InboundEvents
    implements Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> {

  private final CloudEventRecords records;
  private final Reception reception;
  private final Clock clock;

  public InboundEvents(CloudEventRecords records, Reception reception, Clock clock) {
    this.records = records;
    this.reception = reception;
    this.clock = clock;
  }

  /**
   * Returns when the log has what became of every record, so that their offsets may be committed.
   */
  @Override
  public void accept(Message<List<ConsumerRecord<byte[], byte[]>>> batch) {
    var receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var documents = new ArrayList<Document>();
    try {
      for (var record : batch.getPayload()) {
        switch (records.read(record)) {
          case Parsed.Documents(var read) -> documents.addAll(read);
          case Parsed.Unreadable(var reason) ->
              reception.refuse(rejection(record, reason, receivedAt));
        }
      }
      reception.receive(documents, Door.KAFKA, null, receivedAt);
    } catch (LogUnavailableException e) {
      throw new IllegalStateException("Expected to write what came in, but Kafka is away.", e);
    }
  }

  private static Rejection rejection(
      ConsumerRecord<byte[], byte[]> record, Refusal reason, Instant receivedAt) {
    return new Rejection(
        Door.KAFKA,
        Topics.INBOUND.name(),
        receivedAt,
        CloudEventRecords.contentType(record),
        record.value() == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(record.value()),
        false,
        List.of(reason));
  }
}
