package dev.leadrelay.scoring.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.testdata.Models;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeaturesTest {

  @Test
  void shouldLearnOnlyFromWhatManyHaveInCommonAndSomeHaveNot() {
    var leads =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    i < 50
                        ? traits("person.role", i < 45 ? "student" : "homemaker")
                        : traits("company.domain", "only-" + i))
            .toList();

    var features = Features.of(Models.ofTheSpecification(), leads);

    assertThat(features)
        .containsExactlyInAnyOrder(
            new Feature.Known("company.domain"),
            new Feature.Known("person.role"),
            new Feature.Is("person.role", "student"));
  }

  @Test
  void shouldCutNumbersIntoRangesThatLeaveNoneOut() {
    var leads =
        IntStream.range(0, 300).mapToObj(i -> traits("company.employees", (long) i)).toList();

    var features = Features.of(Models.ofTheSpecification(), leads);

    assertThat(features).hasSize(10).allMatch(Feature.Between.class::isInstance);
    assertThat(features.stream().map(Feature::text))
        .startsWith("company.employees < 30.0")
        .contains("company.employees >= 30.0 && company.employees < 60.0")
        .endsWith("company.employees >= 270.0");
    assertThat(leads)
        .allSatisfy(
            lead ->
                assertThat(features.stream().mapToDouble(feature -> feature.in(lead)).sum())
                    .isEqualTo(1));
  }

  @Test
  void shouldNotCutWhatIsTheSameForAll() {
    var leads = IntStream.range(0, 300).mapToObj(i -> traits("company.employees", 5L)).toList();

    assertThat(Features.of(Models.ofTheSpecification(), leads)).isEqualTo(List.of());
  }

  private static Traits traits(String attribute, Object value) {
    return new Traits(Map.of(), Map.of(attribute, value));
  }
}
