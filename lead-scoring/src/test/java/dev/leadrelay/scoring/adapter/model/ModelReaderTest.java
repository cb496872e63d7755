package dev.leadrelay.scoring.adapter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.testdata.Models;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReaderTest {

  private static final String REST =
      """
      fitBands: {high: 30, medium: 15}
      qualification:
        mql: {score: 70}
      """;

  @Test
  void shouldTellEveryProblemWithItsPlace() {
    var model =
        """
        id: broken
        version: 1
        lists: {competitors: [a.com]}
        fit:
          - {id: a, when: 'person.foo == "x"', points: 10}
          - {id: b, when: 'company.domain in lists.missing', points: 10}
          - {id: c, when: 'company.employees == "many"', points: 10}
          - {id: d, when: 'company.name', points: 10}
          - {id: a, when: 'person.freemail', points: 10, colour: red}
        behaviour:
          - {id: e, on: page.viewed, halfLife: soon, points: 5}
          - {id: f, points: 5}
          - {id: g, on: page.viewed, points: five}
          - {id: h, on: page.viewed, when: 'event.path.startsWith(', points: 5}
        negative:
          - {id: i, when: 'person.freemail', points: 10}
        """
            + REST;

    assertThatThrownBy(() -> ModelReader.read("broken.yml", model))
        .isInstanceOf(InvalidModelException.class)
        .extracting(failure -> ((InvalidModelException) failure).problems())
        .asInstanceOf(InstanceOfAssertFactories.list(ModelProblem.class))
        .map(ModelProblem::toString)
        .satisfiesExactly(
            a -> startsWith(a, "broken.yml, line 5, rule 'a': ", "'person.foo' does not exist"),
            b -> startsWith(b, "broken.yml, line 6, rule 'b': ", "'lists.missing' does not exist"),
            c -> startsWith(c, "broken.yml, line 7, rule 'c': ", "no matching overload"),
            d -> startsWith(d, "broken.yml, line 8, rule 'd': ", "gives string"),
            again -> startsWith(again, "broken.yml, line 9, rule 'a': ", "'colour'"),
            again -> startsWith(again, "broken.yml, line 9, rule 'a': ", "'a' is used before"),
            e -> startsWith(e, "broken.yml, line 11, rule 'e': ", "'soon'"),
            f -> startsWith(f, "broken.yml, line 12, rule 'f': ", "'on', but it is missing"),
            g -> startsWith(g, "broken.yml, line 13, rule 'g': ", "a number for 'points'"),
            h -> startsWith(h, "broken.yml, line 14, rule 'h': ", "has: "),
            i -> startsWith(i, "broken.yml, line 16, rule 'i': ", "below 0"));
  }

  private static void startsWith(String problem, String place, String reason) {
    assertThat(problem).startsWith(place + "Expected").contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just a text",
        "id: [",
        "id: x\nversion: 1",
        "- a\n- b",
        "id: x\nversion: 0.5\nfit: none",
        "id: x\nversion: 1\nfitBands: {high: 1, medium: 2}\nqualification: {margin: -1}"
      })
  void shouldRefuseWhatIsNoModelInOneSentence(String text) {
    assertThatThrownBy(() -> ModelReader.read("x.yml", text))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageStartingWith("Expected a valid scoring model, but found")
        .hasMessageContaining("x.yml, line ");
  }

  @Test
  void shouldRefuseASignalThatCouldNeverLive() {
    assertThatThrownBy(() -> Models.with("points: 20, cap: 40", "points: 80, cap: 40"))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("rule 'pricing': Expected a cap of more than half the points (80.0)");
  }

  @Test
  void shouldRefuseAnActionThatAsksForTheCountOfNoRule() {
    var wrong =
        Models.textOfShipped("b2b-default.yml")
            .replace("now.counts[\"case-study\"]", "now.counts[\"case-stdy\"]");

    assertThatThrownBy(() -> ModelReader.read("x.yml", wrong))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("rule 'no-proof-yet'")
        .hasMessageContaining("asks for the count of 'case-stdy', which is no rule over events");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b2b-default.yml", "b2b-dach.yml", "xeducation.yml"})
  void shouldReadTheShippedModels(String name) {
    assertThat(Models.shipped(name).eventRules()).isNotEmpty();
  }

  @Test
  void shouldReadTheModelOfTheSpecification() {
    var model = Models.ofTheSpecification();

    assertThat(model.id()).isEqualTo("b2b-default");
    assertThat(model.version()).isEqualTo(4);
    assertThat(model.profileRules()).hasSize(6);
    assertThat(model.eventRules())
        .extracting(EventRule::id)
        .containsExactlyInAnyOrder(
            "whitepaper", "pricing", "demo", "webinar", "bounced", "sales-says-no");
  }
}
