package dev.leadrelay.routing.streams;

import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.dispatch.Dispatcher;
import dev.leadrelay.routing.domain.dispatch.LeadMemory;
import dev.leadrelay.routing.domain.dispatch.LeadSignal;
import dev.leadrelay.routing.domain.matching.Matcher;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.streams.mapping.AssignmentMapper;
import dev.leadrelay.routing.streams.mapping.SignalMapper;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.ReturnedLead;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Carries what is heard of a lead to the {@link Dispatcher}, and keeps the book of assignments. */
final class LeadProcessor extends ContextualProcessor<String, SpecificRecord, String, Command> {

  private static final String MEMORY = "lead-memories";

  private final java.util.function.Supplier<Plan> live;
  private final Book book;
  private Plan plan;
  private Dispatcher dispatcher;
  private KeyValueStore<String, LeadMemory> memories;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init() before anything else.
  LeadProcessor(java.util.function.Supplier<Plan> live, Book book) {
    this.live = live;
    this.plan = live.get();
    this.dispatcher = new Dispatcher(new Matcher(plan));
    this.book = book;
  }

  @Override
  public void init(ProcessorContext<String, Command> context) {
    super.init(context);
    memories = context.getStateStore(MEMORY);
    book.open(context);
  }

  @Override
  public void process(Record<String, SpecificRecord> record) {
    var memory = Objects.requireNonNullElse(memories.get(record.key()), LeadMemory.BLANK);
    signal(record.value(), memory).ifPresent(signal -> dispatch(record.withValue(signal), memory));
  }

  private Optional<LeadSignal> signal(SpecificRecord value, LeadMemory memory) {
    return switch (value) {
      case Qualification qualification -> Optional.of(SignalMapper.toDomain(qualification));
      case LeadActivity activity -> {
        note(activity);
        yield SignalMapper.toDomain(activity);
      }
      case ReturnedLead returned -> Optional.of(SignalMapper.toDomain(returned));
      case AssignmentEvent event -> {
        book.keep(AssignmentMapper.toBook(event, memory.lead()));
        yield SignalMapper.toDomain(event);
      }
      default ->
          throw new IllegalStateException(
              "Expected a record about a lead, but got a " + value.getSchema().getName() + ".");
    };
  }

  private void note(LeadActivity activity) {
    if (activity.getAssignmentId() != null
        && activity.getRep() != null
        && activity.getOutcome() != null) {
      book.report(activity.getAssignmentId(), activity.getRep(), activity.getOutcome());
    }
  }

  /** By the plan that is in force now. */
  private Dispatcher dispatcher() {
    var newest = live.get();
    if (!newest.isSameVersionAs(plan)) {
      plan = newest;
      dispatcher = new Dispatcher(new Matcher(plan));
    }
    return dispatcher;
  }

  private void dispatch(Record<String, LeadSignal> record, LeadMemory memory) {
    var dispatch = dispatcher().decide(memory, record.value());
    if (!dispatch.memory().equals(memory)) {
      memories.put(record.key(), dispatch.memory());
    }
    var order = dispatch.order();
    if (order != null) {
      context().forward(new Record<>(order.team(), order.command(), record.timestamp()));
    }
  }

  /** Brings its own stores, so that nobody else has to know of them. */
  record Supplier(
      java.util.function.Supplier<Plan> plan,
      java.time.Duration retention,
      UnaryOperator<Instant> time)
      implements ProcessorSupplier<String, SpecificRecord, String, Command> {

    @Override
    public Processor<String, SpecificRecord, String, Command> get() {
      return new LeadProcessor(plan, new Book(retention, time));
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      var stores = new java.util.HashSet<>(Book.builders());
      stores.add(
          Stores.keyValueStoreBuilder(
              Stores.persistentKeyValueStore(MEMORY), Serdes.String(), RoutingSerdes.memory()));
      return stores;
    }
  }
}
