package dev.leadrelay.routing.streams.state;

import static dev.leadrelay.routing.Samples.NINE;
import static dev.leadrelay.routing.Samples.PLAN;
import static dev.leadrelay.routing.Samples.lead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.domain.account.Account;
import dev.leadrelay.routing.domain.calendar.Absence;
import dev.leadrelay.routing.domain.desk.Candidate;
import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.desk.Desk;
import dev.leadrelay.routing.domain.desk.DeskEvent;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.desk.InMemoryDesk;
import dev.leadrelay.routing.domain.desk.LeadCase;
import dev.leadrelay.routing.domain.dispatch.LeadMemory;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.ledger.Ledger;
import dev.leadrelay.routing.domain.matching.Matcher;
import dev.leadrelay.routing.domain.plan.PlanVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodecTest {

  @Test
  void shouldReadBackEveryCommand() {
    var lead =
        new Lead(
            "l-1",
            Level.HOT,
            71.5,
            NINE,
            null,
            Map.of(
                "country", "DE", "freemail", true, "attributes", Map.of("size", 3L, "share", 0.5)),
            Map.of("employees", 320L),
            Map.of("known", true, "owner", "ana"));
    var match = new Matcher(PLAN).match(lead);

    for (var command :
        List.of(
            new Command.Open(1, lead, match),
            new Command.Update(2, lead),
            new Command.Withdraw(3, lead),
            new Command.Accept("l-1", "l-1-1-1", "ana"),
            new Command.Touch("l-1", "l-1-1-1", "ana", "call"),
            new Command.Reject("l-1", "l-1-1-1", "ana", "TIMING", NINE, null),
            new Command.Reject("l-1", "l-1-1-1", "ana", "DUPLICATE", null, "l-2"),
            new Command.Report("l-1", "l-1-1-1", "ana", "WON"),
            new Command.HandBack("l-1", "l-1-1-1", "ana"),
            new Command.Reassign("l-1", "l-1-1-1", "ben"),
            new Command.GoAbsent("ana", NINE, "sick"),
            new Command.GoAbsent("ana", null, null),
            new Command.Return("ana"))) {
      assertThat(CommandCodec.CODEC.fromBytes(CommandCodec.CODEC.toBytes(command)))
          .isEqualTo(command);
    }
  }

  @Test
  void shouldReadBackAssignmentsAndHeldLeads() {
    List<LeadCase> cases = new ArrayList<>();
    var desk = new Desk(PLAN, PLAN.team("inbound").orElseThrow());
    var state = new InMemoryDesk();
    for (int i = 0; i < 6; i++) {
      var lead = lead("l-" + i, Level.HOT);
      var open = new Command.Open(1, lead, new Matcher(PLAN).match(lead));
      desk.handle(state, open, NINE).events().stream()
          .map(event -> ((DeskEvent.OfCase) event).after())
          .forEach(cases::add);
    }

    assertThat(cases).hasSize(6);
    for (var each : cases) {
      assertThat(CaseCodec.CODEC.fromBytes(CaseCodec.CODEC.toBytes(each))).isEqualTo(each);
    }
  }

  @Test
  void shouldReadBackLedgersAndCounts() {
    var ledger = Ledger.of(List.of("ana", "ben")).grow(new int[] {1, 2}).give(1);
    var header =
        new DeskHeader(
            Map.of("dach", ledger),
            Map.of("ana", 3),
            Map.of("dach", 1),
            Map.of("ben", List.of(new Absence(NINE, null))),
            Map.of("ben", 3),
            Map.of("ana", new DeskHeader.Day(LocalDate.of(2026, 3, 2), 8)),
            Map.of("dach", Map.of("ben", Map.of(Candidate.Skip.ABSENT, 2))));

    var older = HeaderCodec.CODEC.fromBytes(HeaderCodec.CODEC.toBytes(header));
    header.follow(new PlanVersion("emea", 7));
    var read = HeaderCodec.CODEC.fromBytes(HeaderCodec.CODEC.toBytes(header));

    assertThat(older.follows()).isNull();
    assertThat(read.follows()).isEqualTo(header.follows());
    assertThat(read.open()).isEqualTo(header.open());
    assertThat(read.held()).isEqualTo(header.held());
    assertThat(read.absences()).isEqualTo(header.absences());
    assertThat(read.catchUps()).isEqualTo(header.catchUps());
    assertThat(read.days()).isEqualTo(header.days());
    assertThat(read.skipped()).isEqualTo(header.skipped());
    assertThat(read.ledgers().values())
        .singleElement()
        .extracting(Ledger::accounts, Ledger::assignments)
        .containsExactly(ledger.accounts(), 1L);
  }

  @Test
  void shouldReadBackWhatIsRememberedOfALead() {
    var accounts =
        List.of(
            new Account("acme.com", "Acme GmbH", "ana", true, "DE"),
            new Account("acme.com", null, null, false, null));
    var memory = new LeadMemory("inbound", 3, lead("l-1", Level.MQL), List.of(), 2, "ana");
    var chosen = new LeadMemory("inbound", 3, lead("l-1", Level.MQL), accounts, 2, "ana");

    assertThat(MemoryCodec.CODEC.fromBytes(MemoryCodec.CODEC.toBytes(memory))).isEqualTo(memory);
    assertThat(MemoryCodec.CODEC.fromBytes(MemoryCodec.CODEC.toBytes(chosen))).isEqualTo(chosen);
    assertThat(MemoryCodec.CODEC.fromBytes(MemoryCodec.CODEC.toBytes(LeadMemory.BLANK)))
        .isEqualTo(LeadMemory.BLANK);
  }
}
