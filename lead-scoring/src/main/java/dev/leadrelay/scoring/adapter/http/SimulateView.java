package dev.leadrelay.scoring.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.leadrelay.scoring.domain.engine.Cause;
import dev.leadrelay.scoring.domain.engine.LevelChange;
import dev.leadrelay.scoring.domain.engine.Standing;
import dev.leadrelay.scoring.domain.simulation.Simulated;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a model makes of some events, as JSON. Points are not rounded. */
@JsonInclude(Include.NON_NULL)
record SimulateView(@Nullable String leadId, List<Entry> timeline, List<Change> changes) {

  /** Where the lead stands at an instant. */
  @JsonInclude(Include.NON_NULL)
  record Entry(
      Instant at,
      double score,
      double fit,
      double behaviour,
      double negative,
      String fitBand,
      String level,
      @Nullable Instant coolsAt,
      List<Points> rules,
      List<String> signals) {

    private static Entry of(Standing standing) {
      return new Entry(
          Instant.ofEpochMilli(standing.at()),
          standing.score(),
          standing.fit(),
          standing.behaviour(),
          standing.negative(),
          standing.fitBand().name(),
          standing.level().name(),
          standing.coolsAt().isPresent()
              ? Instant.ofEpochMilli(standing.coolsAt().getAsLong())
              : null,
          standing.rules().stream()
              .map(rule -> new Points(rule.rule().id(), rule.points()))
              .toList(),
          standing.signals());
    }
  }

  /** A rule and what it gives. */
  record Points(String id, double points) {}

  /** A change of level. */
  record Change(Instant at, String from, String to, Reason cause) {

    private static Change of(LevelChange change) {
      return new Change(
          Instant.ofEpochMilli(change.to().at()),
          change.from().name(),
          change.to().level().name(),
          Reason.of(change.cause()));
    }
  }

  /** What made a level change: an event by its id, or what passing time did. */
  @JsonInclude(Include.NON_NULL)
  record Reason(@Nullable String event, @Nullable String timer) {

    private static Reason of(Cause cause) {
      return switch (cause) {
        case Cause.ByEvent(var _, var id, var _) -> new Reason(id, null);
        case Cause.ByTime(var what) -> new Reason(null, what.name().toLowerCase(Locale.ROOT));
        // One lead by itself knows neither.
        case Cause.ByMerge _, Cause.ByAccount _ -> new Reason(null, null);
      };
    }
  }

  static SimulateView of(@Nullable String leadId, Simulated simulated) {
    return new SimulateView(
        leadId,
        simulated.timeline().stream().map(Entry::of).toList(),
        simulated.changes().stream().map(Change::of).toList());
  }
}
