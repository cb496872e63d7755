package dev.leadrelay.routing.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadrelay.routing.domain.plan.BreachAction;
import dev.leadrelay.routing.domain.plan.ClockKind;
import dev.leadrelay.routing.domain.plan.Contact;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Pool;
import dev.leadrelay.routing.domain.plan.Rep;
import dev.leadrelay.routing.domain.plan.Rule;
import dev.leadrelay.routing.domain.plan.SlaPolicy;
import dev.leadrelay.routing.domain.plan.Strategy;
import dev.leadrelay.routing.domain.plan.Target;
import dev.leadrelay.routing.domain.plan.WhenNobody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The plan of the specification: every key of it is read. */
class SpecifiedPlanTest {

  private static final Plan PLAN = read();

  @Test
  void shouldReadItsReps() {
    var ana = PLAN.team("inbound").orElseThrow().rep("ana").orElseThrow();

    assertThat(ana)
        .isEqualTo(
            new Rep(
                "ana", 2, 20, 8, ana.hours(), "ben", new Contact(null, "ana@example.com", "U123")));
    assertThat(PLAN.team("inbound").orElseThrow().rep("ben"))
        .contains(new Rep("ben", 1, 20, Rep.UNBOUNDED, ana.hours(), null, Contact.NONE));
  }

  @Test
  void shouldReadItsPools() {
    assertThat(PLAN.team("inbound").orElseThrow().pools())
        .extracting(Pool::memberIds, Pool::strategy, Pool::whenNobody)
        .containsExactly(
            tuple(
                List.of("ana", "ben"),
                Strategy.ROUND_ROBIN,
                new WhenNobody(Duration.ofMinutes(30), "fallback")),
            tuple(List.of("ben", "ana"), Strategy.LEAST_LOADED, WhenNobody.HOLD_FOREVER));
  }

  @Test
  void shouldReadItsRules() {
    assertThat(PLAN.rules())
        .extracting(Rule::to)
        .containsExactly(
            new Target.ToItsOwner(),
            new Target.ToAccountOwner(),
            new Target.ToAccountOwner(),
            new Target.ToPool("inbound", "dach"),
            new Target.ToPool("inbound", "fallback"));
    assertThat(PLAN.rules())
        .extracting(Rule::unlessAbsent)
        .containsExactly(false, false, true, false, false);
  }

  @Test
  void shouldReadItsClocks() {
    assertThat(PLAN.sla())
        .containsExactly(
            new SlaPolicy(
                "hot",
                PLAN.sla().getFirst().when(),
                ClockKind.FIRST_TOUCH,
                Duration.ofMinutes(15),
                true,
                List.of(50, 80),
                Set.of(BreachAction.NOTIFY_MANAGER, BreachAction.REROUTE),
                null),
            new SlaPolicy(
                "mql",
                null,
                ClockKind.FIRST_TOUCH,
                Duration.ofHours(4),
                true,
                List.of(80),
                Set.of(BreachAction.NOTIFY_MANAGER),
                Duration.ofHours(8)),
            new SlaPolicy(
                "answer",
                null,
                ClockKind.DECISION,
                Duration.ofHours(8),
                true,
                List.of(80),
                Set.of(BreachAction.NOTIFY_MANAGER),
                null));
  }

  private static Plan read() {
    try {
      var check =
          new PlanReader()
              .check("spec.yml", Files.readString(Path.of("src", "test", "resources", "spec.yml")));
      assertThat(check.warnings()).isEmpty();
      return check.orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
