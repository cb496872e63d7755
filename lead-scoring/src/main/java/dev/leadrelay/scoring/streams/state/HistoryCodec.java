package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.engine.History;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import dev.leadrelay.scoring.domain.lead.Tallies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Histories, chapters of them and hosts in bytes; the first byte is the version of the form. */
public final class HistoryCodec {

  private static final int VERSION = 1;

  private HistoryCodec() {}

  /** Some events of a lead, in the order of their arrival. */
  public static byte[] encodeChapter(List<PastEvent> events) {
    var sink = start();
    JournalCodec.write(events, Tallies.NONE, 0, sink);
    return sink.toBytes();
  }

  public static List<PastEvent> decodeChapter(byte[] bytes) {
    return JournalCodec.readEvents(source(bytes), Tallies.NONE, 0);
  }

  public static byte[] encode(History history) {
    var sink = start();
    write(history, sink);
    return sink.toBytes();
  }

  public static History decode(byte[] bytes) {
    return read(source(bytes));
  }

  static byte[] encode(Host host) {
    var sink = start();
    LeadStateCodec.write(host.own(), sink);
    sink.count(host.guests().size());
    host.guests()
        .forEach(
            (guest, history) -> {
              sink.text(guest);
              write(history, sink);
            });
    return sink.toBytes();
  }

  static Host decodeHost(byte[] bytes) {
    var source = source(bytes);
    var own = LeadStateCodec.read(source, true);
    var guests = new LinkedHashMap<String, History>();
    for (int rest = source.count(); rest > 0; rest--) {
      guests.put(source.text(), read(source));
    }
    return new Host(own, guests);
  }

  private static void write(History history, ByteSink sink) {
    sink.count(history.older().size());
    history.older().forEach(counts -> TallyCodec.write(counts, 0, sink));
    ProfileCodec.write(history.profile(), 0, sink);
    JournalCodec.write(history.events(), Tallies.NONE, 0, sink);
  }

  private static History read(ByteSource source) {
    int former = source.count();
    var older = new ArrayList<Tallies>(former);
    for (int i = 0; i < former; i++) {
      older.add(TallyCodec.read(source, 0));
    }
    var profile = ProfileCodec.read(source, 0, true);
    return new History(older, profile, JournalCodec.readEvents(source, Tallies.NONE, 0));
  }

  private static ByteSink start() {
    var sink = new ByteSink();
    sink.oneByte(VERSION);
    return sink;
  }

  private static ByteSource source(byte[] bytes) {
    var source = new ByteSource(bytes);
    int version = source.oneByte();
    if (version != VERSION) {
      throw new IllegalStateException(
          "Expected a history of version %d, but the store holds version %d: it was written by a newer release."
              .formatted(VERSION, version));
    }
    return source;
  }
}
