package dev.leadrelay.scoring.adapter.kafka;

import dev.leadrelay.kit.publication.Clients;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.serde.ContractDeserializer;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.backtest.Finding;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The log on Kafka, up to where it reached when it was opened. What cannot be read is left out. */
public final class KafkaEventLog implements EventLog {

  private static final Duration A_MOMENT = Duration.ofMillis(500);
  private static final int MOST_PER_POLL = 2_000;

  private final Consumer<String, byte[]> consumer;
  private final Function<LeadEvent, LeadFact> scoring;
  private final ContractDeserializer values = new ContractDeserializer();
  private final int partitions;
  private final Map<TopicPartition, Long> begins;
  private final Map<TopicPartition, Long> ends;

  private KafkaEventLog(Clients clients, Function<LeadEvent, LeadFact> scoring) {
    this.consumer = clients.consumer(MOST_PER_POLL);
    this.scoring = scoring;
    values.configure(clients.settings(), false);
    this.partitions = consumer.partitionsFor(Topics.EVENTS.name()).size();
    var all =
        Stream.of(Topics.EVENTS, Topics.ACTIVITIES)
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    this.begins = consumer.beginningOffsets(all);
    this.ends = consumer.endOffsets(all);
  }

  /**
   * Opens the log.
   *
   * @param scoring what scoring takes from an event of the log
   */
  public static EventLog open(Clients clients, Function<LeadEvent, LeadFact> scoring) {
    return new KafkaEventLog(clients, scoring);
  }

  @Override
  public int partitions() {
    return partitions;
  }

  @Override
  public long size() {
    return ends.keySet().stream()
        .filter(partition -> partition.topic().equals(Topics.EVENTS.name()))
        .mapToLong(partition -> offset(ends, partition) - offset(begins, partition))
        .sum();
  }

  @Override
  public Map<String, Finding> findings(int partition) {
    var findings = new HashMap<String, Finding>();
    var activities = new TopicPartition(Topics.ACTIVITIES.name(), partition);
    if (ends.containsKey(activities)) {
      read(
          activities,
          0,
          record -> {
            if (decoded(record) instanceof LeadActivity activity) {
              Findings.in(activity)
                  .ifPresent(found -> findings.merge(record.key(), found, Finding::and));
            }
          });
    }
    return findings;
  }

  @Override
  public void read(int partition, long from, Reader reader) {
    read(
        new TopicPartition(Topics.EVENTS.name(), partition),
        from,
        record -> {
          if (reader.wants(record.key(), record.offset())
              && decoded(record) instanceof LeadEvent event) {
            reader.take(record.key(), scoring.apply(event));
          }
        });
  }

  private void read(
      TopicPartition partition,
      long from,
      java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
    long end = offset(ends, partition);
    consumer.assign(List.of(partition));
    consumer.seek(partition, Math.max(from, offset(begins, partition)));
    while (consumer.position(partition) < end) {
      for (var record : consumer.poll(A_MOMENT)) {
        if (record.offset() < end && record.key() != null) {
          reader.accept(record);
        }
      }
    }
  }

  private @Nullable SpecificRecord decoded(ConsumerRecord<String, byte[]> record) {
    try {
      return (SpecificRecord) values.deserialize(record.topic(), record.value());
    } catch (SerializationException e) {
      // The live service has put it on dead.letters.
      return null;
    }
  }

  private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
    return offsets.getOrDefault(partition, 0L);
  }

  @Override
  public void close() {
    consumer.close();
    values.close();
  }
}
