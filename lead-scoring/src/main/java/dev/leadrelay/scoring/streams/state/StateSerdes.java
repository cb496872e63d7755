package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.Companies;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import java.util.List;
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

  public static Serde<Companies> companies() {
    return Serdes.serdeFrom(
        (topic, companies) -> companies == null ? null : AccountCodec.encode(companies),
        (topic, bytes) -> bytes == null ? null : AccountCodec.decode(bytes));
  }

  public static Serde<Walk> walk() {
    return Serdes.serdeFrom(
        (topic, walk) -> walk == null ? null : AccountCodec.encode(walk),
        (topic, bytes) -> bytes == null ? null : AccountCodec.decodeWalk(bytes));
  }
}
