package dev.leadrelay.scoring.domain.simulation;

import dev.leadrelay.scoring.domain.engine.LevelChange;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.Standing;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.LeadState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Scores the events of one lead, each at its own instant. In whatever order they are given, the
 * answer is a function of when they happened.
 */
public final class Simulation {

  private record Sender(String source, String id) {}

  private final ScoringEngine engine;
  private final NavigableMap<Long, List<LeadFact>> upcoming;
  private final List<LevelChange> changes = new ArrayList<>();
  private LeadState state = LeadState.NEW;

  private Simulation(ScoringEngine engine, List<LeadFact> events) {
    this.engine = engine;
    this.upcoming = byInstant(events);
  }

  /**
   * Scores events of one lead.
   *
   * @param events in any order; of several with the same source and id, the earliest counts
   * @param instants at which to look; each knows only what had happened by then
   */
  public static Simulated run(ScoringEngine engine, List<LeadFact> events, List<Long> instants) {
    return new Simulation(engine, events).lookAt(instants);
  }

  private static NavigableMap<Long, List<LeadFact>> byInstant(List<LeadFact> events) {
    var seen = new HashSet<Sender>();
    var byInstant = new TreeMap<Long, List<LeadFact>>();
    events.stream()
        .sorted(Comparator.comparingLong(LeadFact::at))
        .filter(event -> seen.add(new Sender(event.source(), event.id())))
        .forEach(
            event -> byInstant.computeIfAbsent(event.at(), at -> new ArrayList<>()).add(event));
    return byInstant;
  }

  private Simulated lookAt(List<Long> instants) {
    Map<Long, Standing> standings = new HashMap<>();
    for (long instant : new TreeSet<>(instants)) {
      moveTo(instant);
      standings.put(instant, engine.standing(state, instant));
    }
    var timeline = instants.stream().map(at -> Objects.requireNonNull(standings.get(at))).toList();
    return new Simulated(timeline, List.copyOf(changes));
  }

  private void moveTo(long instant) {
    while (!upcoming.isEmpty() && upcoming.firstKey() <= instant) {
      var next = upcoming.pollFirstEntry();
      var outcome = engine.onEvents(state, next.getValue(), next.getKey());
      changes.addAll(outcome.changes());
      state = outcome.state();
    }
    var outcome = engine.onTimer(state, instant);
    changes.addAll(outcome.changes());
    state = outcome.state();
  }
}
