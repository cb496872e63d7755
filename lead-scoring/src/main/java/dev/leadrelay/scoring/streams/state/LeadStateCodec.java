package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.Journal;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import dev.leadrelay.scoring.domain.lead.RuleKeys;
import dev.leadrelay.scoring.domain.lead.Tallies;
import java.util.ArrayList;

/** The state of a lead in bytes. */
final class LeadStateCodec {

  private LeadStateCodec() {}

  static void write(LeadState state, ByteSink sink) {
    sink.fixedLong(state.model());
    sink.fixedLong(state.asOf());
    sink.oneByte(codeOf(state.level()));
    sink.fixedLong(state.nextChange());
    ProfileCodec.write(state.profile(), state.asOf(), sink);
    sink.count(state.held().size());
    state.held().keys().forEach(sink::fixedInt);
    TallyCodec.write(state.tallies(), state.asOf(), sink);
    JournalCodec.write(state.journal(), state.tallies(), state.asOf(), sink);
  }

  /** Reads a state of the form with a journal, or of the one before it. */
  static LeadState read(ByteSource source, boolean hasJournal) {
    long model = source.fixedLong();
    long asOf = source.fixedLong();
    var level = levelOf(source.oneByte());
    long nextChange = source.fixedLong();
    var profile = ProfileCodec.read(source, asOf, hasJournal);
    var held = new int[source.count()];
    for (int i = 0; i < held.length; i++) {
      held[i] = source.fixedInt();
    }
    var tallies = TallyCodec.read(source, asOf);
    var journal =
        hasJournal ? JournalCodec.read(source, tallies, asOf) : journalOf(source, tallies, asOf);
    return new LeadState(
        model, asOf, level, nextChange, profile, new RuleKeys(held), tallies, journal);
  }

  /** The form before the journal knew which events had come, but not what they had counted. */
  private static Journal journalOf(ByteSource source, Tallies tallies, long asOf) {
    int size = source.count();
    var events = new ArrayList<PastEvent>(size);
    for (int i = 0; i < size; i++) {
      events.add(new PastEvent(source.fixedLong(), asOf, RuleKeys.NONE));
    }
    return new Journal(0, tallies, events);
  }

  static int codeOf(Level level) {
    return switch (level) {
      case NONE -> 0;
      case MQL -> 1;
      case HOT -> 2;
      case DISQUALIFIED -> 3;
    };
  }

  static Level levelOf(int code) {
    return switch (code) {
      case 1 -> Level.MQL;
      case 2 -> Level.HOT;
      case 3 -> Level.DISQUALIFIED;
      default -> Level.NONE;
    };
  }
}
