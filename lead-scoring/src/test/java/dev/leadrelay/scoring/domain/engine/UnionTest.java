package dev.leadrelay.scoring.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.scoring.domain.engine.Cause.ByMerge;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.domain.lead.Tallies;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A merge is the union of distinct events, under any model and for any split of the events. */
class UnionTest {

  private static final int PEOPLE = 3_000;
  private static final long STEP = 3L * 24 * 3_600_000;

  /** One lead, and what is remembered of it event by event. */
  private static final class Part {
    private final ScoringEngine engine;
    private final List<PastEvent> events = new ArrayList<>();
    private LeadState state = LeadState.NEW;

    Part(ScoringEngine engine) {
      this.engine = engine;
    }

    void take(LeadFact fact) {
      state = engine.onEvent(state, fact, fact.at()).state();
      events.add(state.journal().last());
    }

    History history() {
      return new History(List.of(Tallies.NONE), state.profile(), events);
    }
  }

  @Test
  void shouldScoreAnySplitOfEventsAsIfTheyHadAllBeenOfOneLead() {
    long seed = new Random().nextLong();
    System.out.println("UnionTest: seed " + seed);
    var random = new Random(seed);

    for (int i = 0; i < PEOPLE; i++) {
      compareOne(random, "seed %d, person %d".formatted(seed, i));
    }
  }

  private static void compareOne(Random random, String which) {
    var engine = new ScoringEngine(new RandomLeads(random).model());
    var one = new Part(engine);
    var some = new Part(engine);
    var others = new Part(engine);
    long at = Lead.DAY_0.toEpochMilli();
    for (int n = random.nextInt(40); n >= 0; n--) {
      at += 1 + random.nextLong(STEP);
      var rules = engine.model().eventRules();
      var type = rules.get(random.nextInt(rules.size())).on();
      var fact = Lead.fact(type, "e" + n, at, Profile.EMPTY, Map.of());
      one.take(fact);
      int whose = random.nextInt(5);
      if (whose < 3) {
        some.take(fact);
      }
      if (whose > 1) {
        others.take(fact);
      }
    }
    var whole = History.union(List.of(some.history(), others.history()));

    var union = engine.onUnion(some.state, some.state.level(), whole, at, new ByMerge("others"));

    var expected = engine.standing(one.state, at);
    var found = engine.standing(union.state(), at);
    assertThat(found.behaviour()).as(which).isCloseTo(expected.behaviour(), within(1e-9));
    assertThat(found.negative()).as(which).isCloseTo(expected.negative(), within(1e-9));
    assertThat(found.signals()).as(which).isEqualTo(expected.signals());
  }

  @Test
  void shouldLetACapBindAnewInTheOrderInWhichThingsHappened() {
    var engine = new ScoringEngine(Models.ofTheSpecification());
    var some = Lead.fitting(engine);
    var others = new Lead(engine);
    for (int i = 0; i < 3; i++) {
      some.downloadsWhitepaper(0);
      others.take(whitepaper("other-" + i), Lead.day(0));
    }

    var union =
        engine.onUnion(
            some.state(),
            Level.NONE,
            History.union(List.of(history(some), history(others))),
            Lead.day(14),
            new ByMerge("others"));

    // Six at day 0 are capped to 15 there: 7.5 at day 14, and not twice 7.5.
    assertThat(engine.standing(union.state(), Lead.day(14)).behaviour()).isEqualTo(7.5);
  }

  private static LeadFact whitepaper(String id) {
    return Lead.fact(
        "content.downloaded", id, Lead.day(0), Profile.EMPTY, Map.of("contentType", "whitepaper"));
  }

  private static History history(Lead lead) {
    var journal = lead.state().journal();
    return new History(List.of(), lead.state().profile(), journal.newest(journal.size()));
  }
}
