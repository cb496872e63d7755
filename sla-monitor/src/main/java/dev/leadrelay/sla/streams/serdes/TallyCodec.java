package dev.leadrelay.sla.streams.serdes;

import dev.leadrelay.sla.domain.tally.ClockTally;
import dev.leadrelay.sla.domain.tally.Tally;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Fields of a {@link Tally}. */
final class TallyCodec implements BinarySerde.Codec<Tally> {

  @Override
  public void write(Tally tally, DataOutputStream out) throws IOException {
    out.writeLong(tally.open());
    out.writeLong(tally.touchedInTime());
    out.writeLong(tally.touchedLate());
    out.writeLong(tally.breachedAndRerouted());
    out.writeLong(tally.closedUntouched());
    out.writeLong(tally.breached());
    out.writeLong(tally.touchMillis());
    out.writeLong(tally.responseMillis());
    write(tally.firstTouch(), out);
    write(tally.decision(), out);
  }

  @Override
  public Tally read(DataInputStream in) throws IOException {
    return new Tally(
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        readClock(in),
        readClock(in));
  }

  private static void write(ClockTally clock, DataOutputStream out) throws IOException {
    out.writeLong(clock.reminders());
    out.writeLong(clock.breaches());
  }

  private static ClockTally readClock(DataInputStream in) throws IOException {
    return new ClockTally(in.readLong(), in.readLong());
  }
}
