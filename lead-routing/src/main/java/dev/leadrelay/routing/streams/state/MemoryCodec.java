package dev.leadrelay.routing.streams.state;

import dev.leadrelay.routing.domain.account.Account;
import dev.leadrelay.routing.domain.dispatch.LeadMemory;
import java.util.List;

/** What is remembered of a lead, as bytes. */
final class MemoryCodec {

  static final Codec<LeadMemory> CODEC = new Codec<>(MemoryCodec::write, MemoryCodec::read);

  private MemoryCodec() {}

  private static void write(Out out, LeadMemory memory) {
    out.maybeText(memory.team())
        .number(memory.turn())
        .number(memory.wanted())
        .maybeText(memory.owner());
    var lead = memory.lead();
    out.raw(lead == null ? 0 : 1);
    if (lead != null) {
      LeadCodec.write(out, lead);
    }
    // Nearly every lead has no choice, and is written as before there was any.
    if (!memory.accounts().isEmpty()) {
      out.list(memory.accounts(), LeadCodec::writeAccount);
    }
  }

  private static LeadMemory read(In in) {
    var team = in.maybeText();
    int turn = in.small();
    int wanted = in.small();
    var owner = in.maybeText();
    var lead = in.raw() == 0 ? null : LeadCodec.read(in);
    List<Account> accounts = in.isAtEnd() ? List.of() : in.list(LeadCodec::readAccount);
    return new LeadMemory(team, turn, lead, accounts, wanted, owner);
  }
}
