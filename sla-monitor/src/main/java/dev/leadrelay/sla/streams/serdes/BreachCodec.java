package dev.leadrelay.sla.streams.serdes;

import dev.leadrelay.sla.domain.tally.Breach;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Fields of a {@link Breach}. */
final class BreachCodec implements BinarySerde.Codec<Breach> {

  @Override
  public void write(Breach breach, DataOutputStream out) throws IOException {
    Fields.writeText(breach.breachId(), out);
    Fields.writeText(breach.leadId(), out);
    Fields.writeText(breach.assignmentId(), out);
    out.writeBoolean(breach.kind() == Breach.Kind.BREACHED);
    out.writeBoolean(breach.clock() == Breach.Clock.DECISION);
    Fields.writeText(breach.sla(), out);
    Fields.writeInstant(breach.due(), out);
    Fields.writeInstant(breach.at(), out);
    Fields.writeInstant(breach.noticedAt(), out);
    out.writeInt(breach.percent());
    Fields.writePlace(breach.place(), out);
    out.writeInt(breach.actions().size());
    for (var action : breach.actions()) {
      Fields.writeText(action, out);
    }
  }

  @Override
  public Breach read(DataInputStream in) throws IOException {
    return new Breach(
        Fields.readText(in),
        Fields.readText(in),
        Fields.readText(in),
        in.readBoolean() ? Breach.Kind.BREACHED : Breach.Kind.AT_RISK,
        in.readBoolean() ? Breach.Clock.DECISION : Breach.Clock.FIRST_TOUCH,
        Fields.readText(in),
        Fields.readInstant(in),
        Fields.readInstant(in),
        Fields.readInstant(in),
        in.readInt(),
        Fields.readPlace(in),
        readActions(in));
  }

  private static List<String> readActions(DataInputStream in) throws IOException {
    var count = in.readInt();
    var actions = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      actions.add(Fields.readText(in));
    }
    return List.copyOf(actions);
  }
}
