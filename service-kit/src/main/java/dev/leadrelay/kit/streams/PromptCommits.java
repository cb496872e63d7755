package dev.leadrelay.kit.streams;

import java.util.Set;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a commit after a record that came just now, because under exactly-once nobody sees what
 * became of it before. A stream that is behind has older records, and commits at the interval that
 * is set for it: fewer transactions leave it more time to catch up.
 *
 * <p>Every processor with a store asks, for the tasks of its thread, which commit together.
 */
public final class PromptCommits implements ProcessorWrapper {

  /** An older record than this waits behind others anyway. */
  static final long FRESH_MILLIS = 2_000;

  /** Under steady load a transaction is filled for at least as long as this. */
  static final long PAUSE_MILLIS = 30;

  private static final ThreadLocal<Pace> PACE = ThreadLocal.withInitial(Pace::new);

  /** When the tasks of a thread were asked to commit. */
  private static final class Pace {

    private long last;

    boolean isTime(long now) {
      boolean due = now - last >= PAUSE_MILLIS || now < last;
      if (due) {
        last = now;
      }
      return due;
    }
  }

  @Override
  public <KIn, VIn, KOut, VOut>
      WrappedProcessorSupplier<KIn, VIn, KOut, VOut> wrapProcessorSupplier(
          String name, ProcessorSupplier<KIn, VIn, KOut, VOut> supplier) {
    var stores = supplier.stores();
    return stores == null || stores.isEmpty()
        ? ProcessorWrapper.asWrapped(supplier)
        : new Prompt<>(supplier);
  }

  @Override
  public <KIn, VIn, VOut>
      WrappedFixedKeyProcessorSupplier<KIn, VIn, VOut> wrapFixedKeyProcessorSupplier(
          String name, FixedKeyProcessorSupplier<KIn, VIn, VOut> supplier) {
    return ProcessorWrapper.asWrappedFixedKey(supplier);
  }

  private record Prompt<KIn, VIn, KOut, VOut>(ProcessorSupplier<KIn, VIn, KOut, VOut> supplier)
      implements WrappedProcessorSupplier<KIn, VIn, KOut, VOut> {

    @Override
    public Processor<KIn, VIn, KOut, VOut> get() {
      return new PromptProcessor<>(supplier.get());
    }

    @Override
    public @Nullable Set<StoreBuilder<?>> stores() {
      return supplier.stores();
    }
  }

  private static final class PromptProcessor<KIn, VIn, KOut, VOut>
      implements Processor<KIn, VIn, KOut, VOut> {

    private final Processor<KIn, VIn, KOut, VOut> processor;
    private ProcessorContext<KOut, VOut> context;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init() before anything else.
    PromptProcessor(Processor<KIn, VIn, KOut, VOut> processor) {
      this.processor = processor;
    }

    @Override
    public void init(ProcessorContext<KOut, VOut> own) {
      context = own;
      processor.init(own);
    }

    @Override
    public void process(Record<KIn, VIn> record) {
      processor.process(record);
      long now = context.currentSystemTimeMs();
      if (now - record.timestamp() < FRESH_MILLIS && PACE.get().isTime(now)) {
        context.commit();
      }
    }

    @Override
    public void close() {
      processor.close();
    }
  }
}
