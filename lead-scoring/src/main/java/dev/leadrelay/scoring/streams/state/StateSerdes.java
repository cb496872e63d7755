package dev.leadrelay.scoring.streams.state;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes of the state stores. */
public final class StateSerdes {

  private StateSerdes() {}

  public static Serde<StoredLead> lead() {
    return Serdes.serdeFrom(
        (topic, lead) -> lead == null ? null : StoredLeadCodec.encode(lead),
        (topic, bytes) -> bytes == null ? null : StoredLeadCodec.decode(bytes));
  }

  public static Serde<Timer> timer() {
    return Serdes.serdeFrom(
        (topic, timer) -> timer.toBytes(), (topic, bytes) -> Timer.fromBytes(bytes));
  }
}
