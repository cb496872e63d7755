package dev.leadrelay.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.scoring.testdata.Simulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A rule that carries every level is published with another condition. */
record RecountScenario(Wire wire, Instance first, Instance second) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = new JsonMapper();

  void run(String model, int basedOn, List<String> leads) throws Exception {
    int version = basedOn + 1;
    var changed =
        Simulator.liveModel()
            .replace("on: demo.requested,", "on: demo.requested, when: 'event.type != \"\"',");
    var publication =
        Map.of("model", changed, "basedOn", basedOn, "author", "ana", "reason", "Other demos.");

    var published = first.send("PUT", model, JSON.writeValueAsString(publication));

    assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(wire.scoredBy(version)).containsAll(leads));
    assertThat(wire.qualifiedBy(version)).isEmpty();
    assertThat(counted(first) + counted(second)).isGreaterThanOrEqualTo(leads.size());
    for (var instance : List.of(first, second)) {
      assertThat(instance.json(model + "/versions").has("preparing")).isFalse();
    }
  }

  private static double counted(Instance instance) throws Exception {
    return instance
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("leadrelay_scoring_recounts_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
