package dev.leadrelay.routing.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import dev.leadrelay.routing.domain.replay.Transcript;
import dev.leadrelay.testkit.week.Checker;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules hold through a whole week, whatever happens in it. */
class WeekTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20, 300})
  void shouldKeepEveryPromiseThroughAWeek(long seed) {
    var week = new Week(seed);

    week.run();

    var checker = new Checker(week.story().plan(), week.seen());
    assertThat(checker.faults().stream().limit(3)).isEmpty();
    assertThat(checker.dueTimes()).isGreaterThan(1_000);
    var transcript = week.transcript();
    assertThat(transcript.refused()).isEmpty();
    // A week in which little happened would prove little.
    assertThat(transcript.waits()).hasSizeGreaterThan(100);
    assertThat(transcript.breaches().stream().filter(Transcript.Breach::breached))
        .hasSizeGreaterThan(100);
    assertThat(transcript.recycled()).hasSizeGreaterThan(20);
    assertThat(transcript.assignments().stream().map(Assignment::state).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(AssignmentState.values());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4_000})
  void shouldDecideTheSameAgain(long seed) {
    var first = new Week(seed);
    var second = new Week(seed);

    first.run();
    second.run();

    assertThat(second.transcript().decisions()).isEqualTo(first.transcript().decisions());
    assertThat(second.transcript().breaches()).isEqualTo(first.transcript().breaches());
  }
}
