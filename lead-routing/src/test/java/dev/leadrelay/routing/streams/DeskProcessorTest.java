package dev.leadrelay.routing.streams;

import static dev.leadrelay.routing.Samples.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.Samples;
import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.matching.Matcher;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import dev.leadrelay.schemas.AssignmentEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskProcessorTest {

  private static final Duration RETENTION = Duration.ofDays(30);

  private final DeskProcessor desks =
      new DeskProcessor(() -> Samples.PLAN, UnaryOperator.identity());
  private final List<String> reps = new ArrayList<>();

  @Test
  void shouldKnowOnlyWhatIsStoredAfterAFailedTransaction(@TempDir Path one, @TempDir Path two) {
    assign("l-1", one);

    // Streams takes back what the transaction stored, and begins anew with the same processor.
    assign("l-2", two);

    assertThat(reps).containsExactly("ana", "ana");
  }

  /** Gives a lead to the desk, which begins with what is stored in a folder. */
  private void assign(String leadId, Path folder) {
    var settings = new Properties();
    settings.put("state.dir", folder.toString());
    try (var driver = new TopologyTestDriver(topology(), settings, NINE)) {
      var lead = Samples.lead(leadId, Level.MQL);
      driver
          .createInputTopic(
              "commands",
              Serdes.String().serializer(),
              RoutingSerdes.command().serializer(),
              NINE,
              Duration.ZERO)
          .pipeInput("inbound", new Command.Open(1, lead, new Matcher(Samples.PLAN).match(lead)));
    }
  }

  private Topology topology() {
    return new Topology()
        .addSource(
            "commands",
            Serdes.String().deserializer(),
            RoutingSerdes.command().deserializer(),
            "commands")
        .addProcessor("desks", new SameProcessor(desks), "commands")
        .addProcessor("reps", Reps::new, "desks");
  }

  /** Notes who is assigned. */
  private final class Reps extends ContextualProcessor<String, SpecificRecord, Void, Void> {
    @Override
    public void process(Record<String, SpecificRecord> record) {
      if (record.value() instanceof AssignmentEvent event) {
        reps.add(event.getRep());
      }
    }
  }

  /** A supplier may not give the same processor twice; what it gives passes everything on to it. */
  private record SameProcessor(DeskProcessor desks)
      implements ProcessorSupplier<String, Command, String, SpecificRecord> {

    @Override
    public Processor<String, Command, String, SpecificRecord> get() {
      return new Processor<>() {
        @Override
        public void init(ProcessorContext<String, SpecificRecord> context) {
          desks.init(context);
        }

        @Override
        public void process(Record<String, Command> record) {
          desks.process(record);
        }
      };
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return DeskStores.builders(RETENTION);
    }
  }
}
