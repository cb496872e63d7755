package dev.leadrelay.scoring.adapter.metrics;

import dev.leadrelay.scoring.domain.engine.LevelChange;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.lead.Level;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/** Every meter of the scoring service. */
public final class ScoringMetrics implements ScoringWatch {

  private final Counter events;
  private final Map<Level, Counter> changes = new EnumMap<>(Level.class);

  public ScoringMetrics(MeterRegistry registry) {
    events =
        Counter.builder("leadrelay.scoring.events")
            .description("Lead events that were scored.")
            .register(registry);
    for (var level : Level.values()) {
      changes.put(
          level,
          Counter.builder("leadrelay.scoring.level.changes")
              .description("Leads that reached a level, by that level.")
              .tag("to", level.name())
              .register(registry));
    }
  }

  @Override
  public void eventCame() {
    events.increment();
  }

  @Override
  public void levelChanged(LevelChange change) {
    changes.computeIfPresent(
        change.to().level(),
        (level, counter) -> {
          counter.increment();
          return counter;
        });
  }
}
