package dev.leadrelay.scoring.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.scoring.testdata.Simulator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The worked examples of the specification, by their numbers, as anyone can try them by HTTP. */
class SimulateTest {

  private final Simulator simulator = new Simulator();

  @Test
  void shouldFadeAWhitepaper_1() {
    var answer = simulator.fitting().whitepaper(0).at(0, 14, 28);

    assertThat(answer.behaviour()).containsExactly(5.0, 2.5, 1.25);
    assertThat(answer.leadId()).hasSize(36);
  }

  @Test
  void shouldCapWhitepapersOfTheSameInstant_2() {
    var answer =
        simulator.fitting().whitepaper(0).whitepaper(0).whitepaper(0).whitepaper(0).at(0, 14);

    assertThat(answer.behaviour()).containsExactly(15.0, 7.5);
  }

  @Test
  void shouldQualifyByExactly70AndCoolToTheMillisecond_3() {
    var answer = simulator.fitting().pricing(0).pricing(7).at(7, 30);

    assertThat(answer.entry(0).path("score").asDouble()).isEqualTo(70);
    assertThat(answer.entry(0).path("coolsAt").asString()).isEqualTo("2026-03-11T05:11:23.209Z");
    assertThat(answer.changes())
        .containsExactly(
            "2026-03-09T09:00:00Z: NONE to MQL by {\"event\":\"e-2\"}",
            "2026-03-11T05:11:23.209Z: MQL to NONE by {\"timer\":\"score\"}");
  }

  @Test
  void shouldStayHotForAsLongAsItsSignalLives_4() {
    var answer = simulator.fitting().does(0, "demo.requested").at(0, 20.3423, 30);

    assertThat(answer.levels()).containsExactly("HOT", "HOT", "NONE");
    assertThat(answer.entry(2).path("score").asDouble()).isEqualTo(60);
    assertThat(answer.changes())
        .containsExactly(
            "2026-03-02T09:00:00Z: NONE to HOT by {\"event\":\"e-1\"}",
            "2026-04-01T09:00:00Z: HOT to NONE by {\"timer\":\"signal\"}");
  }

  @Test
  void shouldBecomeHotOnceConsentArrives_5() {
    var answer = simulator.unconsenting().does(0, "demo.requested").consents(1).at(0.5, 1, 2);

    assertThat(answer.levels()).containsExactly("NONE", "HOT", "HOT");
    assertThat(answer.changes())
        .containsExactly("2026-03-03T09:00:00Z: NONE to HOT by {\"event\":\"e-2\"}");
  }

  @Test
  void shouldDisqualifyACompetitorUntilItsDomainChanges_6() {
    var answer =
        simulator
            .fitting()
            .does(0, "demo.requested")
            .worksAt(1, "www.rivalsoft.com")
            .worksAt(2, "acme.com")
            .at(0, 1, 2);

    assertThat(answer.levels()).containsExactly("HOT", "DISQUALIFIED", "HOT");
  }

  @Test
  void shouldRiseByItselfWhenABounceFades_7() {
    var answer = simulator.fitting().does(0, "email.bounced").at(0, 180);

    assertThat(answer.entry(0).path("negative").asDouble()).isEqualTo(-20);
    assertThat(answer.entry(1).path("negative").asDouble()).isEqualTo(-10);
    assertThat(answer.entry(1).path("score").asDouble()).isEqualTo(30);
  }

  @Test
  void shouldCountAWebinarUntilDay90Exclusive_8() {
    var answer = simulator.fitting().does(0, "webinar.attended").at(89.99999, 90);

    assertThat(answer.behaviour()).containsExactly(10.0, 0.0);
  }

  @Test
  void shouldAnswerTheSameInWhateverOrderEventsAreGiven_9() {
    long seed = new Random().nextLong();
    System.out.println("SimulateTest: seed " + seed);
    var lead = simulator.fitting().pricing(0).whitepaper(1).pricing(3).does(3, "email.bounced");
    var inOrder = lead.at(3, 5, 40);

    Collections.shuffle(lead.events(), new Random(seed));

    assertThat(lead.at(3, 5, 40).body()).isEqualTo(inOrder.body());
  }

  @Test
  void shouldCountTheSameEventOnce_10() {
    var lead = simulator.fitting().pricing(0).pricing(7);
    var once = lead.at(7, 30).body();

    lead.events().addAll(new ArrayList<>(lead.events()));

    assertThat(lead.at(7, 30).body()).isEqualTo(once);
  }

  @Test
  void shouldKnowOnlyWhatHadHappenedByThen() {
    var answer = simulator.fitting().pricing(0).at(10, -50, 0);

    assertThat(answer.entry(1).path("score").asDouble()).isZero();
    assertThat(answer.entry(1).path("level").asString()).isEqualTo("NONE");
    assertThat(answer.behaviour().get(2)).isEqualTo(20);
    assertThat(answer.behaviour().get(0)).isCloseTo(20 * Math.pow(2, -10 / 7.0), within(1e-9));
    assertThat(simulator.nobody().at(0).body()).contains("\"score\":0.0").doesNotContain("leadId");
  }

  /** The signal would die at the very instant at which it is renewed: the lead never cools. */
  @Test
  void shouldHaveOneLevelAtOneInstant() {
    var answer = simulator.fitting().does(0, "demo.requested").does(30, "demo.requested").at(0, 31);

    assertThat(answer.changes()).hasSize(1);
    assertThat(answer.levels()).containsExactly("HOT", "HOT");
  }

  /** Something else happens at the very instant at which time lets the signal die. */
  @Test
  void shouldBlameTimeForWhatTimeDoes() {
    var answer = simulator.fitting().does(0, "demo.requested").does(30, "page.viewed").at(31);

    assertThat(answer.changes())
        .endsWith("2026-04-01T09:00:00Z: HOT to NONE by {\"timer\":\"signal\"}");
  }

  @Test
  void shouldTryAnotherModelThanTheLiveOne() {
    var model = Simulator.liveModel().replace("points: 20, cap: 40", "points: 90, cap: 90");

    var answer = simulator.fitting().pricing(0).with("model", model).at(0);

    assertThat(answer.entry(0).path("score").asDouble()).isEqualTo(100);
    assertThat(answer.entry(0).path("behaviour").asDouble()).isEqualTo(90);
  }

  @Test
  void shouldNameThePlaceInTheModelAndInTheEvents() {
    var model = Simulator.liveModel().replace("person.freemail", "person.freemial");
    var lead = simulator.fitting().pricing(0).with("model", model).with("at", List.of("soon"));
    lead.events()
        .add(
            Map.of(
                "specversion",
                "1.0",
                "id",
                "x",
                "source",
                "s",
                "type",
                "a.b",
                "data",
                Map.of("person", Map.of("email", "nobody"))));

    var problem = lead.refused();

    assertThat(problem.path("status").asInt()).isEqualTo(400);
    var errors = problem.path("errors");
    assertThat(errors.path(0).path("line").asInt()).isEqualTo(16);
    assertThat(errors.path(0).path("rule").asString()).isEqualTo("freemail");
    assertThat(errors.path(0).path("detail").asString())
        .contains("'person.freemial' does not exist");
    assertThat(errors.path(1).path("index").asInt()).isEqualTo(2);
    assertThat(errors.path(1).path("pointer").asString()).isEqualTo("/events/2/data/person/email");
    assertThat(errors.path(2).path("pointer").asString()).isEqualTo("/at/0");
    assertThat(problem.path("detail").asString()).contains("line 16, rule 'freemail'");
  }

  @Test
  void shouldRefuseWhatIsNoRequest() {
    assertThat(simulator.send("{\"at\": [], \"at\": []}").path("detail").asString())
        .contains("line 1");
    assertThat(simulator.send("[]").path("status").asInt()).isEqualTo(400);
    assertThat(simulator.send("null").path("status").asInt()).isEqualTo(400);
    assertThat(simulator.send("{}").path("errors")).hasSize(2);
    assertThat(simulator.send("{\"events\": [3], \"at\": [4], \"model\": {}}").path("errors"))
        .hasSize(3);
  }
}
