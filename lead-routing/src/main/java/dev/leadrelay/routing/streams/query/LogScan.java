package dev.leadrelay.routing.streams.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads topics from an instant to their ends, as they are when the reading begins.
 *
 * @param consumers makes a consumer of no group, which sees what is committed
 */
record LogScan(Supplier<Consumer<String, byte[]>> consumers, List<String> topics) {

  private static final Duration A_MOMENT = Duration.ofMillis(200);

  /**
   * Reads.
   *
   * @param goesOn is told every record, and says whether it wants more
   */
  void read(Instant from, Predicate<ConsumerRecord<String, byte[]>> goesOn) {
    try (var consumer = consumers.get()) {
      var open = begin(consumer, from);
      boolean more = true;
      while (more && !open.isEmpty()) {
        for (var record : consumer.poll(A_MOMENT)) {
          more = more && goesOn.test(record);
        }
        open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      }
    }
  }

  /** Goes to the first record of the period in every partition; the ends of those that have any. */
  private Map<TopicPartition, Long> begin(Consumer<String, byte[]> consumer, Instant from) {
    List<TopicPartition> all = new ArrayList<>();
    for (var topic : topics) {
      consumer
          .partitionsFor(topic)
          .forEach(each -> all.add(new TopicPartition(topic, each.partition())));
    }
    Map<TopicPartition, Long> times = new HashMap<>();
    all.forEach(partition -> times.put(partition, from.toEpochMilli()));
    var starts = consumer.offsetsForTimes(times);
    var ends = consumer.endOffsets(all);
    Map<TopicPartition, Long> open = new HashMap<>();
    for (var partition : all) {
      var start = starts.get(partition);
      if (start != null) {
        open.put(partition, ends.getOrDefault(partition, 0L));
      }
    }
    consumer.assign(open.keySet());
    open.keySet()
        .forEach(
            partition ->
                Optional.ofNullable(starts.get(partition))
                    .ifPresent(start -> consumer.seek(partition, start.offset())));
    return open;
  }
}
