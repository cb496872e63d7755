package dev.leadrelay.routing.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.routing.Samples;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.plan.Experiment.Placement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentTest {

  private static final int LEADS = 10_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 50, 80})
  void shouldSplitTenThousandLeadsByTheShare(int share) {
    var experiment = experiment("one", share);

    long variants = IntStream.range(0, LEADS).filter(i -> isVariant(experiment, i)).count();

    // Five standard deviations: the ids are fixed, so this cannot come and go.
    double deviation = Math.sqrt(LEADS * share / 100.0 * (1 - share / 100.0));
    assertThat((double) variants).isCloseTo(LEADS * share / 100.0, within(5 * deviation));
  }

  @Test
  void shouldSplitAlikeInEveryInstanceAndOnEveryDay() {
    // Written down once: whoever changes the split changes experiments that are running.
    assertThat(IntStream.range(0, 16).filter(i -> isVariant(experiment("one", 50), i)).boxed())
        .containsExactly(3, 4, 5, 6, 7, 8, 9, 12, 13, 15);
  }

  @Test
  void shouldSplitAnewUnderAnotherName() {
    long same =
        IntStream.range(0, LEADS)
            .filter(i -> isVariant(experiment("one", 50), i) == isVariant(experiment("two", 50), i))
            .count();

    assertThat((double) same).isCloseTo(LEADS / 2.0, within(250.0));
  }

  @Test
  void shouldKeepALeadWithTheVariantWhenTheShareGrows() {
    assertThat(IntStream.range(0, LEADS).filter(i -> isVariant(experiment("one", 10), i)))
        .allMatch(i -> isVariant(experiment("one", 50), i));
  }

  @Test
  void shouldTakeInOnlyLeadsThatQualifyWhileItRuns() {
    var from = Samples.NINE;
    var until = from.plusSeconds(60);
    var experiment = new Experiment("one", 50, from, until, List.of(), List.of());

    assertThat(experiment.placementOf(lead("l-1", from.minusMillis(1)))).isEmpty();
    assertThat(experiment.placementOf(lead("l-1", from))).isPresent();
    assertThat(experiment.placementOf(lead("l-1", until.minusMillis(1)))).isPresent();
    assertThat(experiment.placementOf(lead("l-1", until))).isEmpty();
  }

  @Test
  void shouldSayWhyALeadIsInItsArm() {
    var why = experiment("one", 50).placementOf(Samples.lead("l-1", Level.MQL));

    assertThat(why.map(Placement::why))
        .hasValue(
            "the live plan decides, because the lead's place is 83.12 of 100 and the variant has"
                + " those below 50");
  }

  private static boolean isVariant(Experiment experiment, int number) {
    return experiment.isVariant(Samples.lead("l-" + number, Level.MQL));
  }

  private static Experiment experiment(String name, int share) {
    return new Experiment(name, share, Samples.NINE, null, List.of(), List.of());
  }

  private static Lead lead(String id, Instant qualifiedAt) {
    return new Lead(id, Level.MQL, 80, qualifiedAt, null, Map.of(), Map.of(), Map.of());
  }
}
