package dev.leadrelay.routing.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.routing.domain.experiment.Design;
import dev.leadrelay.routing.domain.experiment.Measure;
import dev.leadrelay.routing.domain.experiment.SampleSize;
import dev.leadrelay.routing.domain.plan.Experiment;
import dev.leadrelay.routing.domain.plan.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class LivePlanTest {

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

  private static final String VARIANT = PLAN.replace("id: rest", "id: \"caf\u00e9 \\\\ others\"");

  private final LivePlan live =
      LivePlan.seededWith(new ByteArrayResource(PLAN.getBytes(StandardCharsets.UTF_8)), NINE);

  @Test
  void shouldRunAnExperimentBesideTheVersionThatItWasStartedFor() {
    live.file(experiment(1, 1, VARIANT, null));
    live.settle();

    assertThat(live.get().experiment())
        .returns("quicker", Experiment::name)
        .returns(30, Experiment::share)
        .returns(NINE, Experiment::from)
        .returns(List.of("caf\u00e9 \\ others"), each -> ids(each.rules()));
    assertThat(ids(live.get().rules())).containsExactly("rest");
  }

  @Test
  void shouldRunTheSameExperimentWhateverIsReadFirst() {
    var plan = new Edition("trial", 2, PLAN, "rita", "again", NINE);
    live.file(experiment(1, 2, VARIANT, null));
    live.settle();
    assertThat(live.get().experiment()).isNull();

    live.file(plan);
    live.settle();

    assertThat(live.get().version()).isEqualTo(2);
    assertThat(live.get().experiment()).isNotNull();
  }

  @Test
  void shouldEndTheExperimentWhenAnotherVersionGoesLive() {
    live.file(experiment(1, 1, VARIANT, null));
    live.settle();

    live.file(new Edition("trial", 2, VARIANT, "rita", "better", NINE));
    live.settle();

    assertThat(live.get().experiment()).isNull();
    assertThat(ids(live.get().rules())).containsExactly("caf\u00e9 \\ others");
  }

  @Test
  void shouldFollowTheNewestEditionOfTheExperiment() {
    live.file(experiment(1, 1, VARIANT, null));
    live.file(experiment(2, 1, VARIANT, NINE.plusSeconds(60)));
    live.settle();

    var experiment = live.get().experiment();
    assertThat(experiment == null ? null : experiment.until()).isEqualTo(NINE.plusSeconds(60));
  }

  @Test
  void shouldGoByThePlanAloneWhenTheVariantCannotBeTriedBesideIt() {
    live.file(experiment(1, 1, PLAN.replace("pia", "quin"), null));
    live.settle();

    assertThat(live.get().experiment()).isNull();
  }

  @Test
  void shouldWantToPublishItsFileOnlyWhenThatSaysSomethingNewAndNobodyElseHasPublished() {
    assertThat(live.isPublished()).isFalse();
    assertThat(live.edited()).isEmpty();

    live.file(published(1, PLAN, "leadrelay.routing.plan"));
    assertThat(live.isPublished()).isTrue();
    assertThat(live.edited()).isEmpty();

    live.file(published(2, VARIANT.replace("version: 1", "version: 2"), "leadrelay.routing.plan"));
    assertThat(live.edited())
        .hasValueSatisfying(
            draft -> {
              assertThat(draft.yaml()).isEqualTo(PLAN);
              assertThat(draft.basedOn()).hasValue(2);
            });

    live.file(published(3, PLAN.replace("version: 1", "version: 3"), "leadrelay.routing.plan"));
    assertThat(live.edited()).isEmpty();

    live.file(published(4, VARIANT, "rita"));
    assertThat(live.edited()).isEmpty();
  }

  private static Edition published(int version, String yaml, String author) {
    return new Edition("trial", version, yaml, author, "so it was", NINE);
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }

  private static Edition experiment(
      int version, int control, String variant, @Nullable Instant until) {
    var design = new Design(Measure.TOUCHED, Duration.ofHours(1), 30, 0.5, 0.1, 0.05, 0.8);
    var id = ExperimentDocument.idOf("trial");
    var document =
        new ExperimentDocument(
            id, version, "quicker", control, design, new SampleSize(1, 1), NINE, until, variant);
    return new Edition(id, version, document.text(), "rita", "try it", NINE);
  }
}
