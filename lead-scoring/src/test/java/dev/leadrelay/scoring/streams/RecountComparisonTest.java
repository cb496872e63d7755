package dev.leadrelay.scoring.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import dev.leadrelay.scoring.testdata.Events;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever models there were on the way, also such that were taken back: in the end every lead has
 * what it would have, had the last model been there from the beginning.
 */
class RecountComparisonTest {

  private static final int ROUNDS = Integer.getInteger("recount.rounds", 2);
  private static final int STEPS = 80;
  private static final int ENOUGH = 20;
  private static final List<String> LEADS =
      IntStream.range(0, 7).mapToObj(lead -> "lead-" + lead).toList();

  /** What is counted otherwise: nothing, the filter, how it fades, by the profile, a new rule. */
  private static final List<List<String>> CHANGES =
      List.of(
          List.of(),
          List.of("startsWith(\"/pricing\")", "contains(\"pri\")"),
          List.of("cap: 40, halfLife: 7d", "cap: 40, halfLife: 20d", "window: 90d", "halfLife: 9d"),
          List.of("on: webinar.attended,", "on: webinar.attended, when: 'person.role == \"new\"',"),
          List.of(
              "  - {id: webinar,",
              "  - {id: any, on: page.viewed, points: 3, window: 30d}\n  - {id: webinar,"),
          List.of("on: demo.requested,", "on: email.bounced,", "halfLife: 180d", "window: 40d"));

  @Test
  void shouldEndWhereTheLastModelWouldHaveEndedAlone() {
    long seed = new Random().nextLong();
    System.out.println("RecountComparisonTest: seed " + seed);
    for (int round = 0; round < ROUNDS; round++) {
      var random = new Random(seed + round);
      var last = model(random, 99);
      try (var changed = new RecountedStage(model(random, 1));
          var always = new RecountedStage(last)) {
        new Round(random, changed, always, round % 2 == 0).play(last);
        compare(changed, always, "seed %d, round %d".formatted(seed, round));
      }
    }
  }

  private static ScoringModel model(Random random, int version) {
    var changes = new ArrayList<>(List.of("version: 4", "version: " + version));
    changes.addAll(CHANGES.get(random.nextInt(CHANGES.size())));
    return Models.with(changes.toArray(String[]::new));
  }

  private static void compare(RecountedStage changed, RecountedStage always, String which) {
    var at = Lead.DAY_0.plus(Duration.ofDays(400));
    for (var lead : LEADS) {
      var expected = always.standing(lead, at);
      var found = changed.standing(lead, at);
      assertThat(changed.state(lead).model()).as(which).isEqualTo(always.state(lead).model());
      assertThat(found.behaviour()).as(which).isCloseTo(expected.behaviour(), within(1e-9));
      assertThat(found.negative()).as(which).isCloseTo(expected.negative(), within(1e-9));
      assertThat(found.signals()).as(which).isEqualTo(expected.signals());
    }
  }

  /** The same records to both; events come out of order, or else leads are merged. */
  private static final class Round {

    private final Random random;
    private final RecountedStage changed;
    private final RecountedStage always;
    private final boolean merges;
    private final Set<String> merged = new HashSet<>();
    private Instant now = Lead.DAY_0;

    Round(Random random, RecountedStage changed, RecountedStage always, boolean merges) {
      this.random = random;
      this.changed = changed;
      this.always = always;
      this.merges = merges;
    }

    void play(ScoringModel last) {
      LEADS.forEach(lead -> send(lead, Events.profile(lead)));
      for (int step = 0; step < STEPS; step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(2_000)));
        step(step);
      }
      changed.log.hold(false);
      changed.publish(last);
      act(STEPS);
      look(ENOUGH);
    }

    private void step(int number) {
      switch (random.nextInt(40)) {
        case 0 -> changed.publish(model(random, number + 2));
        case 1 -> changed.log.hold(random.nextBoolean());
        case 2, 3 -> look(random.nextInt(4));
        case 4, 5 -> mergeOrUndo();
        default -> act(number);
      }
    }

    private void act(int number) {
      var lead = LEADS.get(random.nextInt(random.nextBoolean() ? 2 : LEADS.size()));
      var event =
          random.nextInt(6) == 0
              ? Events.role(lead, "e" + number, now, random.nextBoolean() ? "new" : "old")
              : Events.any(random, lead, "e" + number, happened());
      send(lead, event);
      if (random.nextInt(8) == 0) {
        send(lead, event);
      }
    }

    /** Where a cap binds, the order matters: a merge restores it, an event alone does not. */
    private Instant happened() {
      return merges ? now : now.minus(Duration.ofMinutes(random.nextInt(5_000)));
    }

    private void mergeOrUndo() {
      var guest = LEADS.get(random.nextInt(LEADS.size()));
      if (!merges || guest.equals(LEADS.getFirst())) {
        return;
      }
      var host = merged.remove(guest) ? null : LEADS.getFirst();
      if (host != null) {
        merged.add(guest);
      }
      changed.merge(guest, host, now);
      always.merge(guest, host, now);
    }

    private void look(int times) {
      changed.look(times);
      always.look(times);
    }

    private void send(String lead, LeadEvent event) {
      changed.send(lead, event, now);
      always.send(lead, event, now);
    }
  }
}
