package dev.leadrelay.scoring.adapter.kafka;

import dev.leadrelay.kit.publication.Clients;
import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.serde.ContractDeserializer;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.backtest.Finding;
import dev.leadrelay.scoring.domain.backtest.Merges;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * The log on Kafka, up to where it reached when it was opened, with the accounts and merges that
 * are known then. What cannot be read is left out.
 */
public final class KafkaEventLog implements EventLog {

  private static final Duration A_MOMENT = Duration.ofMillis(500);
  private static final int MOST_PER_POLL = 2_000;

  private final Consumer<String, byte[]> consumer;
  private final LogMapping mapping;
  private final ContractDeserializer values = new ContractDeserializer();
  private final int partitions;
  private final Map<TopicPartition, Long> begins;
  private final Map<TopicPartition, Long> ends;
  private final Map<String, Map<KnownAttribute, Object>> accounts;
  private @Nullable Merges merges;

  private KafkaEventLog(Clients clients, LogMapping mapping) {
    this.consumer = clients.consumer(MOST_PER_POLL);
    this.mapping = mapping;
    values.configure(clients.settings(), false);
    this.partitions = consumer.partitionsFor(Topics.EVENTS.name()).size();
    var all =
        Stream.of(Topics.EVENTS, Topics.ACTIVITIES, Topics.ACCOUNTS, Topics.ALIASES)
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    this.begins = consumer.beginningOffsets(all);
    this.ends = consumer.endOffsets(all);
    this.accounts = newest(Topics.ACCOUNTS, Account.class, mapping.accounts());
  }

  /**
   * Opens the log.
   *
   * @param mapping what scoring takes from its records
   */
  public static EventLog open(Clients clients, LogMapping mapping) {
    return new KafkaEventLog(clients, mapping);
  }

  @Override
  public int partitions() {
    return partitions;
  }

  @Override
  public Merges merges() {
    var known = merges;
    if (known == null) {
      var aliases = newest(Topics.ALIASES, LeadAlias.class, mapping.aliases());
      aliases.values().removeIf(List::isEmpty);
      known = new Merges(aliases);
      merges = known;
    }
    return known;
  }

  @Override
  public long size(int partition) {
    var events = new TopicPartition(Topics.EVENTS.name(), partition);
    return offset(ends, events) - offset(begins, events);
  }

  @Override
  public Map<String, Finding> findings(int partition) {
    var findings = new HashMap<String, Finding>();
    readActivities(
        partition,
        (leadId, activity) ->
            Findings.in(activity).ifPresent(found -> findings.merge(leadId, found, Finding::and)));
    return findings;
  }

  @Override
  public Map<String, List<LeadFact>> rejections(int partition) {
    var rejections = new HashMap<String, List<LeadFact>>();
    readActivities(
        partition,
        (leadId, activity) ->
            rejections
                .computeIfAbsent(leadId, _ -> new ArrayList<>())
                .addAll(mapping.activities().apply(activity)));
    rejections.values().removeIf(List::isEmpty);
    rejections.values().forEach(facts -> facts.sort(Comparator.comparingLong(LeadFact::at)));
    return rejections;
  }

  private void readActivities(int partition, BiConsumer<String, LeadActivity> reader) {
    var activities = new TopicPartition(Topics.ACTIVITIES.name(), partition);
    if (ends.containsKey(activities)) {
      read(
          activities,
          0,
          record -> {
            if (decoded(record) instanceof LeadActivity activity) {
              reader.accept(record.key(), activity);
            }
          });
    }
  }

  @Override
  public void read(int partition, long from, Reader reader) {
    read(
        new TopicPartition(Topics.EVENTS.name(), partition),
        from,
        record -> {
          if (reader.wants(record.key(), record.offset())
              && decoded(record) instanceof LeadEvent event) {
            reader.take(record.key(), enriched(mapping.events().apply(event)));
          }
        });
  }

  /** With what is known of the company's account now. */
  private LeadFact enriched(LeadFact event) {
    var domain = event.says().domain();
    return domain == null ? event : event.knowing(accounts.getOrDefault(domain, Map.of()));
  }

  /** What a compacted topic says of each key. */
  private <A, V> Map<String, V> newest(Topic<?> topic, Class<A> type, Function<A, V> meaning) {
    var newest = new HashMap<String, V>();
    for (var partition : ends.keySet()) {
      if (partition.topic().equals(topic.name())) {
        read(
            partition,
            0,
            record -> {
              var value = decoded(record);
              if (value == null) {
                newest.remove(record.key());
              } else {
                newest.put(record.key(), meaning.apply(type.cast(value)));
              }
            });
      }
    }
    return newest;
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
