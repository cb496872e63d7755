package dev.leadrelay.routing.adapter.notify;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Acknowledges what ends in any order as far as all before it has ended. The container's own way of
 * doing that takes nothing new while one delivery is under way, and one dead receiver would stop
 * all.
 */
final class Offsets {

  private final Map<Integer, NavigableMap<Long, Open>> partitions = new HashMap<>();

  /** A record that was read. */
  private static final class Open {

    private final Acknowledgment acknowledgment;
    private boolean ended;

    Open(Acknowledgment acknowledgment) {
      this.acknowledgment = acknowledgment;
    }
  }

  /**
   * Notes a record that was read.
   *
   * @return to be run once it has ended
   */
  synchronized Runnable begin(Message<?> message) {
    var headers = message.getHeaders();
    var acknowledgment = headers.get(KafkaHeaders.ACKNOWLEDGMENT, Acknowledgment.class);
    var partition = headers.get(KafkaHeaders.RECEIVED_PARTITION, Integer.class);
    var offset = headers.get(KafkaHeaders.OFFSET, Long.class);
    if (acknowledgment == null || partition == null || offset == null) {
      throw new IllegalStateException("Expected deliveries to be acknowledged by hand.");
    }
    var opened = new Open(acknowledgment);
    partitions.computeIfAbsent(partition, _ -> new TreeMap<>()).put(offset, opened);
    return () -> end(partition, opened);
  }

  private synchronized void end(int partition, Open opened) {
    opened.ended = true;
    var open = partitions.getOrDefault(partition, new TreeMap<>());
    Open last = null;
    while (!open.isEmpty() && open.firstEntry().getValue().ended) {
      last = open.pollFirstEntry().getValue();
    }
    if (last != null) {
      last.acknowledgment.acknowledge();
    }
  }
}
