package dev.leadrelay.scoring.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.testdata.Lead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Compares the solved next change with a slow reference that steps through time. */
class NextChangeTest {

  private static final int LEADS = 100_000;
  private static final int STEPS = 150;
  private static final long AHEAD = Duration.ofDays(1_200).toMillis();
  private static final long SPREAD = Duration.ofDays(40).toMillis();

  @Test
  void shouldFindTheNextChangeOfAnyMixToTheMillisecond() {
    long seed = new Random().nextLong();
    System.out.println("NextChangeTest: seed " + seed);
    var random = new Random(seed);

    int changing = 0;
    for (int i = 0; i < LEADS; i++) {
      changing += compareOne(random, "seed %d, lead %d".formatted(seed, i)) ? 1 : 0;
    }

    assertThat(changing).isGreaterThan(LEADS / 4);
  }

  /** Follows one lead through its next changes. */
  private static boolean compareOne(Random random, String which) {
    var model = new RandomLeads(random).model();
    var engine = new ScoringEngine(model);
    var events = new HashMap<String, List<Long>>();
    var state = LeadState.NEW;
    long at = Lead.DAY_0.toEpochMilli();
    for (int n = random.nextInt(12); n >= 0; n--) {
      var rule = model.eventRules().get(random.nextInt(model.eventRules().size()));
      at += random.nextInt(4) == 0 ? 0 : random.nextLong(SPREAD / 12);
      events.computeIfAbsent(rule.on(), type -> new ArrayList<>()).add(at);
      var fact = Lead.fact(rule.on(), "e" + n, at, Profile.EMPTY, Map.of());
      state = engine.onEvent(state, fact, at).state();
    }
    var reference = new SlowReference(model, events);
    boolean changes = engine.nextChange(state).isPresent();
    for (int step = 0; step < 3 && engine.nextChange(state).isPresent(); step++) {
      compare(reference, engine, state, which);
      state = engine.onTimer(state, engine.nextChange(state).getAsLong()).state();
    }
    compare(reference, engine, state, which);
    return changes;
  }

  private static void compare(
      SlowReference reference, ScoringEngine engine, LeadState state, String which) {
    long from = state.asOf();
    var level = state.level();
    long found = reference.firstDifference(level, from, from + AHEAD, STEPS);
    var next = engine.nextChange(state);
    if (next.isEmpty()) {
      assertThat(found).as(which).isEqualTo(-1);
      return;
    }
    long at = next.getAsLong();
    if (found != -1) {
      assertThat(at).as(which).isLessThanOrEqualTo(found);
    }
    long now = reference.view(level, from);
    // The reference rounds otherwise than the engine: a millisecond on either side is its own
    // doubt.
    assertThat(LongStream.rangeClosed(at - 1, at + 1).map(t -> reference.view(level, t)))
        .as(which)
        .anyMatch(then -> then != now);
    if (at - 2 > from) {
      assertThat(reference.view(level, at - 2)).as(which).isEqualTo(now);
    }
  }
}
