package dev.leadrelay.sla.streams.serdes;

import dev.leadrelay.sla.domain.tally.Breach;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Key of a stored breach: its instant first, big-endian, so that byte order is time order. */
public record BreachKey(Instant at, String breachId) {

  public static BreachKey of(Breach breach) {
    return new BreachKey(breach.at(), breach.breachId());
  }

  /** The first key of an instant. */
  public static BreachKey startOf(Instant instant) {
    return new BreachKey(instant, "");
  }

  public static Serde<BreachKey> serde() {
    return Serdes.serdeFrom((topic, key) -> key.toBytes(), (topic, bytes) -> fromBytes(bytes));
  }

  private byte[] toBytes() {
    var id = breachId.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + id.length).putLong(at.toEpochMilli()).put(id).array();
  }

  private static BreachKey fromBytes(byte[] bytes) {
    var at = Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong());
    var id = new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8);
    return new BreachKey(at, id);
  }
}
