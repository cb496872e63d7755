package dev.leadrelay.bench.throughput;

import dev.leadrelay.bench.load.LeadEvents;
import dev.leadrelay.bench.load.ReferenceModel;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.streams.mapping.LeadEventMapper;
import dev.leadrelay.scoring.streams.state.Link;
import dev.leadrelay.scoring.streams.state.StoredLead;
import dev.leadrelay.scoring.streams.state.StoredLeadCodec;
import java.time.Duration;
import java.time.Instant;

/** A lead as scoring stores it, that did just so much that it is as large as the others are. */
final class TypicalLead {

  private static final long SEED = 4;
  private static final int MOST_EVENTS = 1_000;
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  private TypicalLead() {}

  /**
   * A lead of a size.
   *
   * @param bytes its mean size in scoring's changelog
   */
  static StoredLead of(int bytes) {
    var engine = new ScoringEngine(ReferenceModel.read());
    var events = new LeadEvents(SEED, 1, MOST_EVENTS, START, Duration.ofHours(1));
    var lead = stored(LeadState.NEW);
    var smaller = lead;
    for (int i = 0; i < MOST_EVENTS && size(lead) < bytes; i++) {
      var fact = LeadEventMapper.toDomain(events.next());
      smaller = lead;
      lead = stored(engine.onEvent(lead.state(), fact, fact.at()).state());
    }
    return bytes - size(smaller) < size(lead) - bytes ? smaller : lead;
  }

  private static int size(StoredLead lead) {
    return StoredLeadCodec.encode(lead).length;
  }

  private static StoredLead stored(LeadState state) {
    return new StoredLead(state, state.nextChange(), 1, Link.NONE);
  }
}
