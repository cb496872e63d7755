package dev.leadrelay.ingest.adapter.metrics;

import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.reception.EventLog;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.ingest.domain.reception.Rejection;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what goes to the log, and what could not. */
public final class CountedEventLog implements EventLog {

  private final EventLog log;
  private final MeterRegistry meters;

  /** Looking one up in the registry takes as long as reading an event. */
  private final Map<Door, Counter> accepted = new ConcurrentHashMap<>();

  public CountedEventLog(EventLog log, MeterRegistry meters) {
    this.log = log;
    this.meters = meters;
  }

  @Override
  public void write(List<Outcome.Accepted> accepted, List<Rejection> rejected)
      throws LogUnavailableException {
    rejected.forEach(this::countReasons);
    try {
      log.write(accepted, rejected);
      accepted.forEach(event -> acceptedAt(event.event().door()).increment());
    } catch (LogUnavailableException e) {
      unavailable().increment();
      throw e;
    }
  }

  private void countReasons(Rejection rejection) {
    rejection.reasons().stream()
        .map(Refusal::code)
        .distinct()
        .forEach(
            code ->
                counter("leadrelay.ingest.rejected", "Inputs refused, by door and reason")
                    .tag("door", rejection.door().name())
                    .tag("reason", code.name())
                    .register(meters)
                    .increment());
  }

  private Counter acceptedAt(Door at) {
    return accepted.computeIfAbsent(
        at,
        door ->
            counter("leadrelay.ingest.accepted", "Events stored, repeats included, by door")
                .tag("door", door.name())
                .register(meters));
  }

  private Counter unavailable() {
    return counter("leadrelay.ingest.unavailable", "Writes that Kafka did not confirm in time")
        .register(meters);
  }

  private static Counter.Builder counter(String name, String description) {
    return Counter.builder(name).description(description);
  }
}
