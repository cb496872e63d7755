package dev.leadrelay.scoring.streams;

import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.Standing;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import dev.leadrelay.scoring.streams.mapping.LeadEventMapper;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.RecordedLog;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The topology beside the log of what came to it, with models that go live one after the other. */
final class RecountedStage implements AutoCloseable {

  private static final Duration A_LOOK = Duration.ofMillis(200);

  /** The engines that went live, the newest last. */
  static final class Published implements LiveEngine {

    private final List<ScoringEngine> engines = new ArrayList<>();

    @Override
    public ScoringEngine engine() {
      return engines.getLast();
    }

    @Override
    public Optional<ScoringEngine> engine(long fingerprint) {
      return engines.reversed().stream()
          .filter(engine -> engine.model().fingerprint() == fingerprint)
          .findFirst();
    }
  }

  final Published live = new Published();
  final RecordedLog log = new RecordedLog(3, 100);
  final TopologyHarness scoring;

  RecountedStage(ScoringModel first) {
    publish(first);
    scoring =
        new TopologyHarness(
            (builder, registry) -> ScoringStage.build(builder, registry, live, log), Lead.DAY_0);
  }

  void publish(ScoringModel model) {
    live.engines.add(new ScoringEngine(model));
  }

  void send(String leadId, LeadEvent event, Instant arrives) {
    log.add(leadId, LeadEventMapper.toDomain(event));
    scoring.send(Topics.EVENTS, leadId, event, arrives);
  }

  void merge(String leadId, @Nullable String survivor, Instant at) {
    scoring.send(
        Topics.ALIASES, leadId, new LeadAlias(leadId, survivor, at, "Same person.", List.of()), at);
  }

  void look(int times) {
    for (int look = 0; look < times; look++) {
      scoring.advance(A_LOOK);
    }
  }

  KeyValueStore<String, byte[]> store() {
    return scoring.driver().getKeyValueStore(ScoringTopology.LEADS);
  }

  LeadState state(String leadId) {
    return new StoredLeads(this::store).find(leadId).orElseThrow().state();
  }

  /** Under the live model, whichever is in force. */
  Standing standing(String leadId, Instant at) {
    return live.engine().standing(state(leadId), at.toEpochMilli());
  }

  @Override
  public void close() {
    scoring.close();
  }
}
