package dev.leadrelay.scoring.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import dev.leadrelay.scoring.domain.simulation.Simulated;
import dev.leadrelay.scoring.domain.simulation.Simulation;
import dev.leadrelay.scoring.testdata.Lead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Checks simulations by the formulas, on a grid of time and around every change. Events coincide
 * with each other and with what time does, come twice and in any order.
 */
class SimulationCheckTest {

  private static final int LEADS = 500;
  private static final long DAY_0 = Lead.DAY_0.toEpochMilli();
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final List<Long> GRID =
      LongStream.range(-2, 250).map(step -> DAY_0 + step * 5 * HOUR).boxed().toList();

  @Test
  void shouldGiveEveryLeadTheLevelsThatTheFormulasGive() {
    long seed = new Random().nextLong();
    System.out.println("SimulationCheckTest: seed " + seed);
    var random = new Random(seed);
    int changes = 0;

    for (int i = 0; i < LEADS; i++) {
      var model = new RandomLeads(random).model();
      var events = events(random, model);
      var check = new Check(model, events, "seed %d, lead %d".formatted(seed, i));
      var shuffled = new ArrayList<>(events);
      shuffled.addAll(events.subList(0, events.size() / 2));
      Collections.shuffle(shuffled, random);

      var simulated = Simulation.run(new ScoringEngine(model), shuffled, GRID);

      check.timeline(simulated);
      check.changes(simulated);
      changes += simulated.changes().size();
    }

    assertThat(changes).isGreaterThan(LEADS / 2);
  }

  private static List<LeadFact> events(Random random, ScoringModel model) {
    var events = new ArrayList<LeadFact>();
    for (int n = random.nextInt(10); n >= 0; n--) {
      var rule = model.eventRules().get(random.nextInt(model.eventRules().size()));
      long at = DAY_0 + 6 * HOUR * random.nextInt(160);
      events.add(Lead.fact(rule.on(), "e" + n, at, Profile.EMPTY, Map.of()));
    }
    return events;
  }

  private record Check(ScoringModel model, List<LeadFact> events, String which) {

    void timeline(Simulated simulated) {
      for (var standing : simulated.timeline()) {
        var before = levelBefore(simulated, standing.at());
        assertThat(standing.level())
            .as(which)
            .isEqualTo(levelBefore(simulated, standing.at() + 1))
            .isIn(levels(before, standing.at()));
        double score = happened(standing.at()) ? upTo(standing.at()).score(standing.at()) : 0;
        assertThat(standing.score()).as(which).isCloseTo(score, within(1e-9));
      }
    }

    void changes(Simulated simulated) {
      for (var change : simulated.changes()) {
        long at = change.to().at();
        assertThat(change.from()).as(which).isEqualTo(levelBefore(simulated, at));
        assertThat(levels(change.from(), at)).as(which).contains(change.to().level());
        assertThat(levels(change.from(), at - 2)).as(which).contains(change.from());
      }
    }

    private static Level levelBefore(Simulated simulated, long at) {
      return simulated.changes().stream()
          .filter(change -> change.to().at() < at)
          .reduce((first, second) -> second)
          .map(change -> change.to().level())
          .orElse(Level.NONE);
    }

    /** The reference rounds otherwise than the engine: a millisecond is its own doubt. */
    private List<Level> levels(Level before, long at) {
      return happened(at)
          ? LongStream.rangeClosed(at - 1, at + 1)
              .mapToObj(instant -> upTo(at).level(before, instant))
              .toList()
          : List.of(Level.NONE);
    }

    private boolean happened(long at) {
      return events.stream().anyMatch(event -> event.at() <= at);
    }

    private SlowReference upTo(long at) {
      var byType = new HashMap<String, List<Long>>();
      events.stream()
          .filter(event -> event.at() <= at)
          .sorted(Comparator.comparingLong(LeadFact::at))
          .forEach(
              event ->
                  byType.computeIfAbsent(event.type(), t -> new ArrayList<>()).add(event.at()));
      return new SlowReference(model, byType);
    }
  }
}
