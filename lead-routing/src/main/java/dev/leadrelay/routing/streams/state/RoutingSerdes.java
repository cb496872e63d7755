package dev.leadrelay.routing.streams.state;

import dev.leadrelay.routing.domain.book.BookEntry;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.desk.LeadCase;
import dev.leadrelay.routing.domain.dispatch.LeadMemory;
import org.apache.kafka.common.serialization.Serde;

/** The serdes of the routing's own topics and stores. */
public final class RoutingSerdes {

  private RoutingSerdes() {}

  public static Serde<Command> command() {
    return CommandCodec.CODEC.serde();
  }

  public static Serde<LeadCase> leadCase() {
    return CaseCodec.CODEC.serde();
  }

  public static Serde<DeskHeader> header() {
    return HeaderCodec.CODEC.serde();
  }

  public static Serde<LeadMemory> memory() {
    return MemoryCodec.CODEC.serde();
  }

  public static Serde<DecisionEntry> decision() {
    return DecisionCodec.CODEC.serde();
  }

  public static Serde<BookEntry> book() {
    return BookCodec.CODEC.serde();
  }
}
