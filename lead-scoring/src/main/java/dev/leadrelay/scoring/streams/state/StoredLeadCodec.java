package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.lead.RuleKeys;
import dev.leadrelay.scoring.domain.lead.SeenEvents;

/** A stored lead in bytes; the first byte is the version of the form. */
public final class StoredLeadCodec {

  private static final int VERSION = 1;

  private StoredLeadCodec() {}

  public static byte[] encode(StoredLead lead) {
    var sink = new ByteSink();
    var state = lead.state();
    sink.oneByte(VERSION);
    sink.fixedLong(lead.armedFor());
    sink.count(lead.generation());
    sink.fixedLong(state.model());
    sink.fixedLong(state.asOf());
    sink.oneByte(codeOf(state.level()));
    sink.fixedLong(state.nextChange());
    ProfileCodec.write(state.profile(), state.asOf(), sink);
    sink.count(state.held().size());
    state.held().keys().forEach(sink::fixedInt);
    TallyCodec.write(state.tallies(), state.asOf(), sink);
    sink.count(state.seen().size());
    state.seen().fingerprints().forEach(sink::fixedLong);
    return sink.toBytes();
  }

  /**
   * Reads a lead.
   *
   * @throws IllegalStateException when a newer version of this service wrote it
   */
  public static StoredLead decode(byte[] bytes) {
    var source = new ByteSource(bytes);
    int version = source.oneByte();
    if (version != VERSION) {
      throw new IllegalStateException(
          "Expected lead state of version %d, but the store holds version %d: it was written by a newer release."
              .formatted(VERSION, version));
    }
    long armedFor = source.fixedLong();
    int generation = source.count();
    return new StoredLead(state(source), armedFor, generation);
  }

  private static LeadState state(ByteSource source) {
    long model = source.fixedLong();
    long asOf = source.fixedLong();
    var level = levelOf(source.oneByte());
    long nextChange = source.fixedLong();
    var profile = ProfileCodec.read(source, asOf);
    var held = new int[source.count()];
    for (int i = 0; i < held.length; i++) {
      held[i] = source.fixedInt();
    }
    var tallies = TallyCodec.read(source, asOf);
    var seen = new long[source.count()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = source.fixedLong();
    }
    return new LeadState(
        model, asOf, level, nextChange, profile, new RuleKeys(held), tallies, new SeenEvents(seen));
  }

  private static int codeOf(Level level) {
    return switch (level) {
      case NONE -> 0;
      case MQL -> 1;
      case HOT -> 2;
      case DISQUALIFIED -> 3;
    };
  }

  private static Level levelOf(int code) {
    return switch (code) {
      case 1 -> Level.MQL;
      case 2 -> Level.HOT;
      case 3 -> Level.DISQUALIFIED;
      default -> Level.NONE;
    };
  }
}
