package dev.leadrelay.bench.decision;

import dev.leadrelay.bench.load.LeadEvents;
import dev.leadrelay.bench.load.ReferenceModel;
import dev.leadrelay.scoring.domain.engine.Outcome;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.streams.mapping.LeadEventMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One behaviour event, of a believable mix, of a lead with a profile and twenty events before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScoreOneEvent {

  private static final long SEED = 11;
  private static final int HISTORY = 20;
  private static final int MIX = 256;
  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  private static final Duration SPAN = Duration.ofHours(1);

  private final ScoringEngine engine = new ScoringEngine(ReferenceModel.read());
  private LeadState state = LeadState.NEW;
  private LeadFact[] mix = {};
  private int turn;

  /** Gives the lead its history and makes the events that are scored after it. */
  @Setup
  public void prepare() {
    var events = new LeadEvents(SEED, 1, HISTORY, START, SPAN);
    for (int i = 0; i < HISTORY; i++) {
      var event = LeadEventMapper.toDomain(events.next());
      state = engine.onEvent(state, event, event.at()).state();
    }
    mix =
        Stream.generate(() -> LeadEventMapper.toDomain(events.next()))
            .limit(MIX)
            .toArray(LeadFact[]::new);
  }

  /** Counts the event and tells the lead's new standing, and when it will next change by itself. */
  @Benchmark
  public Outcome score() {
    var event = mix[turn++ % MIX];
    return engine.onEvent(state, event, event.at());
  }
}
