package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.Journal;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import dev.leadrelay.scoring.domain.lead.RuleKeys;
import dev.leadrelay.scoring.domain.lead.Tallies;
import java.util.ArrayList;
import java.util.List;

/** Past events in bytes. A rule is named by its place among the lead's counts where it has one. */
final class JournalCodec {

  private static final int ELSEWHERE = 0;

  private JournalCodec() {}

  static void write(Journal journal, Tallies tallies, long asOf, ByteSink sink) {
    sink.count(journal.total());
    TallyCodec.write(journal.older(), asOf, sink);
    write(journal.newest(journal.size()), tallies, asOf, sink);
  }

  static void write(List<PastEvent> events, Tallies tallies, long asOf, ByteSink sink) {
    sink.count(events.size());
    for (var event : events) {
      sink.fixedLong(event.fingerprint());
      sink.number(asOf - event.at());
      sink.count(event.rules().size());
      event.rules().keys().forEach(key -> writeRule(key, tallies, sink));
    }
  }

  private static void writeRule(int key, Tallies tallies, ByteSink sink) {
    int place = tallies.placeOf(key);
    if (place < tallies.size() && tallies.at(place).rule() == key) {
      sink.count(place + 1);
    } else {
      sink.count(ELSEWHERE);
      sink.fixedInt(key);
    }
  }

  static Journal read(ByteSource source, Tallies tallies, long asOf) {
    int total = source.count();
    var older = TallyCodec.read(source, asOf);
    return new Journal(total, older, readEvents(source, tallies, asOf));
  }

  static List<PastEvent> readEvents(ByteSource source, Tallies tallies, long asOf) {
    int size = source.count();
    var events = new ArrayList<PastEvent>(size);
    for (int i = 0; i < size; i++) {
      long fingerprint = source.fixedLong();
      long at = asOf - source.number();
      events.add(new PastEvent(fingerprint, at, readRules(source, tallies)));
    }
    return events;
  }

  private static RuleKeys readRules(ByteSource source, Tallies tallies) {
    int size = source.count();
    if (size == 0) {
      return RuleKeys.NONE;
    }
    var keys = new int[size];
    for (int i = 0; i < size; i++) {
      int place = source.count();
      keys[i] = place == ELSEWHERE ? source.fixedInt() : tallies.at(place - 1).rule();
    }
    return new RuleKeys(keys);
  }
}
