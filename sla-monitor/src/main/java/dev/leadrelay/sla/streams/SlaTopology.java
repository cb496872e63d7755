package dev.leadrelay.sla.streams;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;
import static org.apache.kafka.streams.state.Stores.persistentWindowStore;
import static org.apache.kafka.streams.state.Stores.windowStoreBuilder;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.SlaBreach;
import dev.leadrelay.sla.streams.serdes.AssignmentMapper;
import dev.leadrelay.sla.streams.serdes.BreachKey;
import dev.leadrelay.sla.streams.serdes.BreachMapper;
import dev.leadrelay.sla.streams.serdes.StoreSerdes;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Counts assignments and breaches per value of each dimension and hour.
 *
 * <pre>
 * leads.assignments --+
 *                     +--> [ count-facts ]
 * sla.breaches -------+      standings, tallies, breaches
 * </pre>
 *
 * <p>Both topics are keyed by lead, so each partition counts its own leads and a question adds up
 * the partitions: nothing is sent anywhere to be counted.
 */
public final class SlaTopology
    implements BiConsumer<KStream<String, AssignmentEvent>, KStream<String, SlaBreach>> {

  /** Where every assignment stands, under its id and the hour in which it was assigned. */
  public static final String STANDINGS = "standings";

  /** What was counted, per value of each dimension and hour. */
  public static final String TALLIES = "tallies";

  /** Reminders and breaches in the order of time. */
  public static final String BREACHES = "breaches";

  private static final Duration HOUR = Duration.ofHours(1);

  private final CountingSupplier counting;

  /**
   * @param retention how long the numbers are kept
   */
  public SlaTopology(Duration retention) {
    this.counting = new CountingSupplier(retention);
  }

  @Override
  public void accept(
      KStream<String, AssignmentEvent> assignments, KStream<String, SlaBreach> breaches) {
    var steps =
        assignments.<Fact>mapValues(
            event -> new Fact.Assignment(AssignmentMapper.toDomain(event)),
            Named.as("read-assignment"));
    var alarms =
        breaches.<Fact>flatMapValues(
            breach -> BreachMapper.toDomain(breach).map(Fact.Alarm::new).stream().toList(),
            Named.as("read-breach"));
    steps.merge(alarms, Named.as("merge-facts")).process(counting, Named.as("count-facts"));
  }

  private record CountingSupplier(Duration retention)
      implements ProcessorSupplier<String, Fact, Void, Void> {

    @Override
    public Processor<String, Fact, Void, Void> get() {
      return new CountFacts(retention);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      // In one order, so that the topology is drawn the same way each time.
      return new LinkedHashSet<>(
          List.of(
              hourly(STANDINGS, StoreSerdes.standing()),
              hourly(TALLIES, StoreSerdes.tally()),
              keyValueStoreBuilder(
                  persistentKeyValueStore(BREACHES), BreachKey.serde(), StoreSerdes.breach())));
    }

    private <V> StoreBuilder<?> hourly(String name, Serde<V> values) {
      return windowStoreBuilder(
          persistentWindowStore(name, retention, HOUR, false), Serdes.String(), values);
    }
  }
}
