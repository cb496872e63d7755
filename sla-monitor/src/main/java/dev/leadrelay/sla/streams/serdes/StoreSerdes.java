package dev.leadrelay.sla.streams.serdes;

import dev.leadrelay.sla.domain.standing.Standing;
import dev.leadrelay.sla.domain.tally.Breach;
import dev.leadrelay.sla.domain.tally.Tally;
import org.apache.kafka.common.serialization.Serde;

/** Serdes of what the stores hold. */
public final class StoreSerdes {

  private StoreSerdes() {}

  public static Serde<Standing> standing() {
    return new BinarySerde<>(new StandingCodec());
  }

  public static Serde<Tally> tally() {
    return new BinarySerde<>(new TallyCodec());
  }

  public static Serde<Breach> breach() {
    return new BinarySerde<>(new BreachCodec());
  }
}
