package dev.leadrelay.bench.routing;

import dev.leadrelay.routing.domain.book.BookEntry;
import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.dispatch.LeadMemory;
import dev.leadrelay.routing.streams.RoutingTopology;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import dev.leadrelay.schemas.AssignmentEvent;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The gets and puts in the partition of a lead: when it qualifies, and when it is assigned. */
record SameLeadStores(ReadyMade records)
    implements ProcessorSupplier<String, SpecificRecord, String, Command> {

  static final String MEMORIES = "lead-memories";
  static final String ASSIGNMENTS = RoutingTopology.ASSIGNMENTS;

  private static final String BY_REP = RoutingTopology.ASSIGNMENTS_BY_REP;

  @Override
  public Processor<String, SpecificRecord, String, Command> get() {
    return new OfLead(records);
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        SameDeskStores.keyValues(MEMORIES, RoutingSerdes.memory()),
        SameDeskStores.keyValues(ASSIGNMENTS, RoutingSerdes.book()),
        SameDeskStores.keyValues(BY_REP, Serdes.String()));
  }

  private static final class OfLead
      extends ContextualProcessor<String, SpecificRecord, String, Command> {

    private final ReadyMade records;
    private KeyValueStore<String, LeadMemory> memories;
    private KeyValueStore<String, BookEntry> assignments;
    private KeyValueStore<String, String> byRep;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
    OfLead(ReadyMade records) {
      this.records = records;
    }

    @Override
    public void init(ProcessorContext<String, Command> context) {
      super.init(context);
      memories = context.getStateStore(MEMORIES);
      assignments = context.getStateStore(ASSIGNMENTS);
      byRep = context.getStateStore(BY_REP);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
      var lead = record.key();
      var _ = memories.get(lead);
      memories.put(lead, records.memory());
      if (record.value() instanceof AssignmentEvent) {
        var _ = assignments.get(lead);
        assignments.put(lead, records.book());
        byRep.put(lead, records.book().state().name());
      } else {
        context()
            .forward(new Record<>("team", records.command(), record.timestamp(), record.headers()));
      }
    }
  }
}
