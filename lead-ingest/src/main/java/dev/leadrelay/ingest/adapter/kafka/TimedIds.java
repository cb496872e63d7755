package dev.leadrelay.ingest.adapter.kafka;

import java.time.Instant;
import java.util.UUID;

/** Ids that begin with the time, so that their order is that of arrival: UUIDs of version 7. */
final class TimedIds {

  private static final long VERSION_7 = 0x7000L;

  private TimedIds() {}

  static UUID at(Instant instant) {
    var random = UUID.randomUUID();
    long time = instant.toEpochMilli() << 16;
    return new UUID(
        time | VERSION_7 | (random.getMostSignificantBits() & 0xFFF),
        random.getLeastSignificantBits());
  }
}
