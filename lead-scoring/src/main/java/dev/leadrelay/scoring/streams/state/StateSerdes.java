package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import java.util.List;
import java.util.Map;
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

  public static Serde<Host> host() {
    return Serdes.serdeFrom(
        (topic, host) -> host == null ? null : HistoryCodec.encode(host),
        (topic, bytes) -> bytes == null ? null : HistoryCodec.decodeHost(bytes));
  }

  public static Serde<List<PastEvent>> chapter() {
    return Serdes.serdeFrom(
        (topic, events) -> events == null ? null : HistoryCodec.encodeChapter(events),
        (topic, bytes) -> bytes == null ? null : HistoryCodec.decodeChapter(bytes));
  }

  public static Serde<Map<KnownAttribute, Object>> account() {
    return Serdes.serdeFrom(
        (topic, facts) -> facts == null ? null : AccountCodec.encode(facts),
        (topic, bytes) -> bytes == null ? null : AccountCodec.decode(bytes));
  }

  public static Serde<Walk> walk() {
    return Serdes.serdeFrom(
        (topic, walk) -> walk == null ? null : AccountCodec.encode(walk),
        (topic, bytes) -> bytes == null ? null : AccountCodec.decodeWalk(bytes));
  }
}
