package dev.leadrelay.scoring.adapter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.testdata.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsInTextTest {

  @Test
  void shouldChangeNothingButPointsAndTheirCaps() {
    var yaml = "# Ours 😀.\n" + Simulator.liveModel();
    var model = ModelReader.read("model", yaml);

    var changed =
        PointsInText.set(yaml, model, Map.of("pricing", 24.0, "student", -35.0, "webinar", 1.0));

    assertThat(changed)
        .isEqualTo(
            yaml.replace("points: 20, cap: 40", "points: 24, cap: 48")
                .replace("points: -40", "points: -35")
                .replace("on: webinar.attended, points: 10", "on: webinar.attended, points: 1"));
    assertThat(ModelReader.read("draft", changed).eventRules())
        .extracting(EventRule::id, EventRule::bound, EventRule::key)
        .containsExactlyElementsOf(
            model.eventRules().stream()
                .map(rule -> tuple(rule.id(), rule.bound(), rule.key()))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"b2b-default.yml", "b2b-dach.yml", "xeducation.yml"})
  void shouldLeaveAModelThatCanBePublished(String file) throws IOException {
    var yaml = Files.readString(Path.of("../config/models").resolve(file));
    var model = ModelReader.read(file, yaml);
    var points =
        model.eventRules().stream()
            .filter(rule -> rule.points() != 0)
            .collect(Collectors.toMap(EventRule::id, rule -> 7 * Math.signum(rule.points())));

    var draft = ModelReader.read("draft", PointsInText.set(yaml, model, points));

    assertThat(draft.eventRules())
        .filteredOn(rule -> points.containsKey(rule.id()))
        .hasSize(points.size())
        .allSatisfy(rule -> assertThat(Math.abs(rule.points())).isEqualTo(7));
  }
}
