package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.decay.FadingTally;
import dev.leadrelay.scoring.domain.decay.Tally;
import dev.leadrelay.scoring.domain.decay.WindowTally;
import dev.leadrelay.scoring.domain.lead.Tallies;
import java.util.ArrayList;

/** Counts in bytes. Instants are kept as distances from the instant of the whole record. */
final class TallyCodec {

  private static final int FADING = 1;
  private static final int WINDOW = 2;

  private TallyCodec() {}

  static void write(Tallies tallies, long asOf, ByteSink sink) {
    sink.count(tallies.size());
    for (int i = 0; i < tallies.size(); i++) {
      write(tallies.at(i), asOf, sink);
    }
  }

  private static void write(Tally tally, long asOf, ByteSink sink) {
    sink.fixedInt(tally.rule());
    switch (tally) {
      case FadingTally fading -> {
        sink.oneByte(FADING);
        sink.fixedDouble(fading.count());
        sink.number(asOf - fading.at());
      }
      case WindowTally window -> {
        sink.oneByte(WINDOW);
        sink.count((int) window.instants().count());
        window.instants().forEach(instant -> sink.number(asOf - instant));
      }
    }
  }

  static Tallies read(ByteSource source, long asOf) {
    int size = source.count();
    var tallies = new ArrayList<Tally>(size);
    for (int i = 0; i < size; i++) {
      tallies.add(readTally(source, asOf));
    }
    return Tallies.of(tallies);
  }

  private static Tally readTally(ByteSource source, long asOf) {
    int rule = source.fixedInt();
    if (source.oneByte() == FADING) {
      double count = source.fixedDouble();
      return new FadingTally(rule, count, asOf - source.number());
    }
    var instants = new long[source.count()];
    for (int i = 0; i < instants.length; i++) {
      instants[i] = asOf - source.number();
    }
    return new WindowTally(rule, instants);
  }
}
