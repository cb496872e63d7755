package dev.leadrelay.routing.streams;

import dev.leadrelay.routing.domain.desk.DeskState.Timer;
import dev.leadrelay.routing.domain.desk.HeldLead;
import dev.leadrelay.routing.domain.lead.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;

/** Keys whose byte order is the order in which they are wanted. */
final class Keys {

  private static final char END = '\0';

  private Keys() {}

  static String leadCase(String team, String leadId) {
    return team + END + leadId;
  }

  /** What the keys of a team's cases begin with. */
  static String casesOf(String team) {
    return team + END;
  }

  static String byRep(String rep, String assignmentId) {
    return rep + END + assignmentId;
  }

  static String lastPart(String key) {
    return key.substring(key.lastIndexOf(END) + 1);
  }

  /** In the order of time, across the teams of a partition. */
  static Bytes timer(String team, Timer timer) {
    var rest = leadCase(team, timer.leadId()).getBytes(StandardCharsets.UTF_8);
    return key(Long.BYTES + rest.length, timer.due().toEpochMilli(), rest);
  }

  /** Before every timer that is due later than an instant. */
  static Bytes justAfter(Instant due) {
    return key(Long.BYTES, due.toEpochMilli() + 1, new byte[0]);
  }

  private static Bytes key(int size, long time, byte[] rest) {
    return Bytes.wrap(ByteBuffer.allocate(size).putLong(time).put(rest).array());
  }

  static Instant dueOf(Bytes timer) {
    return Instant.ofEpochMilli(ByteBuffer.wrap(timer.get()).getLong());
  }

  static String teamOf(Bytes timer) {
    var rest = restOf(timer);
    return rest.substring(0, rest.indexOf(END));
  }

  static String leadOf(Bytes timer) {
    return lastPart(restOf(timer));
  }

  private static String restOf(Bytes timer) {
    var bytes = timer.get();
    return new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8);
  }

  static byte[] queuePrefix(String team, String pool) {
    return (team + END + pool + END).getBytes(StandardCharsets.UTF_8);
  }

  /** Within a pool hot before MQL, then the oldest. */
  static Bytes queued(HeldLead held) {
    var prefix = queuePrefix(held.team(), held.pool());
    var lead = held.lead().id().getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(prefix.length + 1 + Long.BYTES + lead.length)
            .put(prefix)
            .put((byte) (held.lead().level() == Level.HOT ? 0 : 1))
            .putLong(held.since().toEpochMilli())
            .put(lead)
            .array());
  }
}
