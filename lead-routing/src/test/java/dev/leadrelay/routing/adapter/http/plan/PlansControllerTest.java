package dev.leadrelay.routing.adapter.http.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.kit.publication.Publication;
import dev.leadrelay.kit.publication.Publisher;
import dev.leadrelay.routing.adapter.http.plan.PlansController.View;
import dev.leadrelay.routing.adapter.plan.LivePlan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

class PlansControllerTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private static final String PLAN =
      """
      id: trial
      version: 1
      teams:
        - id: trial
          reps: [{id: pia}]
          pools: [{id: both, members: [pia]}]
      rules:
        - {id: rest, to: {pool: both}}
      """;

  private final LivePlan live =
      LivePlan.seededWith(new ByteArrayResource(PLAN.getBytes(StandardCharsets.UTF_8)), NINE);
  private final PlansController plans =
      new PlansController(live, new Publisher(_ -> new Publication.Overtaken(0)));

  @ParameterizedTest
  @CsvSource({"1, colour: red", "2, colour: red", "2, none", "2, '{'"})
  void shouldShowTheFileAsLiveWhileNoPublishedVersionCanBeUsed(int version, String yaml) {
    live.file(new Edition("trial", version, yaml, "rita", "by a newer release", NINE));
    live.settle();

    assertThat(plans.live())
        .returns(1, View::version)
        .returns(true, View::live)
        .returns(PLAN, View::plan);
    assertThat(plans.versions("trial").versions()).extracting(View::live).containsExactly(false);
  }
}
