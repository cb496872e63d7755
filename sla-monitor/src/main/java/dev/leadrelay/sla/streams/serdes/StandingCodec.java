package dev.leadrelay.sla.streams.serdes;

import dev.leadrelay.sla.domain.standing.Standing;
import dev.leadrelay.sla.domain.standing.Status;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Fields of a {@link Standing}. */
final class StandingCodec implements BinarySerde.Codec<Standing> {

  @Override
  public void write(Standing standing, DataOutputStream out) throws IOException {
    out.writeInt(standing.sequence());
    out.writeByte(codeOf(standing.status()));
    out.writeBoolean(standing.breached());
    Fields.writeDuration(standing.timeToFirstTouch(), out);
    Fields.writeDuration(standing.leadResponse(), out);
    Fields.writePlace(standing.place(), out);
  }

  @Override
  public Standing read(DataInputStream in) throws IOException {
    return new Standing(
        in.readInt(),
        statusOf(in.readUnsignedByte()),
        in.readBoolean(),
        Fields.readDuration(in),
        Fields.readDuration(in),
        Fields.readPlace(in));
  }

  // Numbers of our own, because the order of an enum is not a promise.
  private static int codeOf(Status status) {
    return switch (status) {
      case OPEN -> 0;
      case TOUCHED_IN_TIME -> 1;
      case TOUCHED_LATE -> 2;
      case BREACHED_AND_REROUTED -> 3;
      case CLOSED_UNTOUCHED -> 4;
    };
  }

  private static Status statusOf(int code) throws IOException {
    return switch (code) {
      case 0 -> Status.OPEN;
      case 1 -> Status.TOUCHED_IN_TIME;
      case 2 -> Status.TOUCHED_LATE;
      case 3 -> Status.BREACHED_AND_REROUTED;
      case 4 -> Status.CLOSED_UNTOUCHED;
      default -> throw new IOException("Expected a status from 0 to 4, but got " + code);
    };
  }
}
