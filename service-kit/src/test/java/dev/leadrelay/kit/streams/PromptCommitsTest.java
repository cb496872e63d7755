package dev.leadrelay.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class PromptCommitsTest {

  /** Far from the other tests: all of them share the pace of this thread. */
  static long now = 1_790_000_000_000L;

  final MockProcessorContext<String, String> context = new MockProcessorContext<>();
  final List<String> seen = new ArrayList<>();

  PromptCommitsTest() {
    now += 1_000_000;
  }

  @Test
  void shouldCommitAfterARecordThatCameJustNow() {
    var processor = wrapped(stores("a-store"));

    process(processor, now - 1_999);

    assertThat(seen).containsExactly("value");
    assertThat(context.committed()).isTrue();
  }

  @Test
  void shouldNotCommitForARecordOfABacklog() {
    var processor = wrapped(stores("a-store"));

    process(processor, now - 2_000);

    assertThat(seen).containsExactly("value");
    assertThat(context.committed()).isFalse();
  }

  @Test
  void shouldFillATransactionUnderSteadyLoad() {
    var processor = wrapped(stores("a-store"));
    process(processor, now);
    context.resetCommit();

    now += 29;
    process(processor, now);

    assertThat(context.committed()).isFalse();

    now += 1;
    process(processor, now);

    assertThat(context.committed()).isTrue();
  }

  @Test
  void shouldGoOnWhenTheClockWasSetBack() {
    var processor = wrapped(stores("a-store"));
    process(processor, now);
    context.resetCommit();

    now -= 60_000;
    process(processor, now);

    assertThat(context.committed()).isTrue();
  }

  @Test
  void shouldLeaveProcessorsWithoutAStoreAlone() {
    var processor = wrapped(Set.of());

    process(processor, now);

    assertThat(seen).containsExactly("value");
    assertThat(context.committed()).isFalse();
  }

  @Test
  void shouldHandOnTheStoresOfAProcessor() {
    var stores = stores("a-store");

    assertThat(new PromptCommits().wrapProcessorSupplier("p", supplier(stores)).stores())
        .isSameAs(stores);
  }

  private void process(Processor<String, String, String, String> processor, long timestamp) {
    context.setCurrentSystemTimeMs(now);
    processor.process(new Record<>("key", "value", timestamp));
  }

  private Processor<String, String, String, String> wrapped(Set<StoreBuilder<?>> stores) {
    var processor = new PromptCommits().wrapProcessorSupplier("p", supplier(stores)).get();
    processor.init(context);
    return processor;
  }

  private ProcessorSupplier<String, String, String, String> supplier(Set<StoreBuilder<?>> stores) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, String, String, String> get() {
        return new ContextualProcessor<>() {
          @Override
          public void process(Record<String, String> record) {
            seen.add(record.value());
          }
        };
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return stores;
      }
    };
  }

  private static Set<StoreBuilder<?>> stores(String name) {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.String()));
  }
}
