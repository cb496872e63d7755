package dev.leadrelay.scoring.adapter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.testdata.Simulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
