package dev.leadrelay.bench.routing;

import dev.leadrelay.schemas.AssignmentEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The gets and puts in the partition of a lead: when it qualifies, and when it is assigned. */
record SameLeadStores(ReadyMade records)
    implements ProcessorSupplier<String, SpecificRecord, String, byte[]> {

  private static final String MEMORIES = "lead-memories";
  private static final String ASSIGNMENTS = "assignments";
  private static final String BY_REP = "assignments-by-rep";

  static final List<String> NAMES = List.of(MEMORIES, ASSIGNMENTS, BY_REP);

  @Override
  public Processor<String, SpecificRecord, String, byte[]> get() {
    return new OfLead(records);
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return NAMES.stream().map(SameDeskStores::keyValues).collect(Collectors.toSet());
  }

  private static final class OfLead
      extends ContextualProcessor<String, SpecificRecord, String, byte[]> {

    private final ReadyMade records;
    private KeyValueStore<String, byte[]> memories;
    private KeyValueStore<String, byte[]> assignments;
    private KeyValueStore<String, byte[]> byRep;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else.
    OfLead(ReadyMade records) {
      this.records = records;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
      super.init(context);
      memories = context.getStateStore(MEMORIES);
      assignments = context.getStateStore(ASSIGNMENTS);
      byRep = context.getStateStore(BY_REP);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
      var lead = record.key();
      var _ = memories.get(lead);
      memories.put(lead, records.stored(MEMORIES));
      if (record.value() instanceof AssignmentEvent) {
        var _ = assignments.get(lead);
        assignments.put(lead, records.stored(ASSIGNMENTS));
        byRep.put(lead, records.stored(BY_REP));
      } else {
        context()
            .forward(new Record<>("team", records.command(), record.timestamp(), record.headers()));
      }
    }
  }
}
