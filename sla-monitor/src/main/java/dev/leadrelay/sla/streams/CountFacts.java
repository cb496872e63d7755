package dev.leadrelay.sla.streams;

import static dev.leadrelay.sla.domain.report.Period.hourOf;

import dev.leadrelay.sla.domain.standing.Standing;
import dev.leadrelay.sla.domain.standing.Step;
import dev.leadrelay.sla.domain.tally.Breach;
import dev.leadrelay.sla.domain.tally.Bucket;
import dev.leadrelay.sla.domain.tally.Counting;
import dev.leadrelay.sla.domain.tally.Tally;
import dev.leadrelay.sla.streams.serdes.BreachKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/** Carries facts to {@link Counting} and its answers into the stores. */
@SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
final class CountFacts extends ContextualProcessor<String, Fact, Void, Void> {

  /** Old breaches leave as new ones come; more than one at a time, so that they do run out. */
  private static final int FORGOTTEN_PER_BREACH = 4;

  private final Duration retention;

  private WindowStore<String, Standing> standings;
  private WindowStore<String, Tally> tallies;
  private KeyValueStore<BreachKey, Breach> breaches;

  CountFacts(Duration retention) {
    this.retention = retention;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    super.init(context);
    standings = context.getStateStore(SlaTopology.STANDINGS);
    tallies = context.getStateStore(SlaTopology.TALLIES);
    breaches = context.getStateStore(SlaTopology.BREACHES);
  }

  @Override
  public void process(Record<String, Fact> fact) {
    switch (fact.value()) {
      case Fact.Assignment(var step) -> count(step);
      case Fact.Alarm(var breach) -> count(breach);
    }
  }

  private void count(Step step) {
    var hour = hourOf(step.assignedAt());
    var before = standings.fetch(step.assignmentId(), hour.toEpochMilli());
    Counting.onStep(Optional.ofNullable(before), step)
        .ifPresent(
            move -> {
              standings.put(step.assignmentId(), move.standing(), hour.toEpochMilli());
              add(move.deltas(), hour);
            });
  }

  private void count(Breach breach) {
    if (breaches.putIfAbsent(BreachKey.of(breach), breach) == null) {
      add(Counting.onBreach(breach), hourOf(breach.at()));
      forgetBefore(breach.at().minus(retention));
    }
  }

  private void add(Map<Bucket, Tally> deltas, Instant hour) {
    deltas.forEach(
        (bucket, delta) -> {
          var key = TallyKeys.of(bucket);
          var before = tallies.fetch(key, hour.toEpochMilli());
          tallies.put(key, before == null ? delta : before.plus(delta), hour.toEpochMilli());
        });
  }

  private void forgetBefore(Instant oldest) {
    try (var old = breaches.range(null, BreachKey.startOf(oldest))) {
      for (int i = 0; i < FORGOTTEN_PER_BREACH && old.hasNext(); i++) {
        breaches.delete(old.next().key);
      }
    }
  }
}
