package dev.leadrelay.scoring.adapter.metrics;

import dev.leadrelay.scoring.domain.engine.LevelChange;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.recount.Recounts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/** Every meter of the scoring service. */
public final class ScoringMetrics implements ScoringWatch {

  private final Counter events;
  private final Counter reevaluations;
  private final Counter recounts;
  private final Counter refusals;
  private final Map<Level, Counter> changes = new EnumMap<>(Level.class);

  public ScoringMetrics(MeterRegistry registry) {
    events =
        Counter.builder("leadrelay.scoring.events")
            .description("Lead events that were scored.")
            .register(registry);
    reevaluations =
        Counter.builder("leadrelay.scoring.reevaluations")
            .description("Leads that were judged anew because another model went live.")
            .register(registry);
    recounts =
        Counter.builder("leadrelay.scoring.recounts")
            .description("Leads that were counted anew from the log because a model asks for it.")
            .register(registry);
    refusals =
        Counter.builder("leadrelay.scoring.models.refused")
            .description("Published models that cannot be used; the one before stays live.")
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

  /** Shows how far the counts are that a published model waits for. */
  public static void showRecounts(Recounts recounts, MeterRegistry registry) {
    Gauge.builder("leadrelay.scoring.recounts.left", recounts, it -> 1 - it.progress().share())
        .description(
            "Share of the log that is still to be counted before the published model takes over.")
        .strongReference(true)
        .register(registry);
  }

  /** Shows which version of the model is live. */
  public static void showVersion(LiveEngine live, MeterRegistry registry) {
    Gauge.builder("leadrelay.scoring.model.version", live, it -> it.engine().model().version())
        .description("Version of the scoring model that is live.")
        .strongReference(true)
        .register(registry);
  }

  @Override
  public void eventCame() {
    events.increment();
  }

  @Override
  public void leadReevaluated() {
    reevaluations.increment();
  }

  @Override
  public void leadRecounted() {
    recounts.increment();
  }

  @Override
  public void modelRefused() {
    refusals.increment();
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
