package dev.leadrelay.routing.streams.state;

import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import dev.leadrelay.routing.domain.desk.Clock;
import dev.leadrelay.routing.domain.desk.ClockState;
import dev.leadrelay.routing.domain.desk.HeldLead;
import dev.leadrelay.routing.domain.desk.LeadCase;
import dev.leadrelay.routing.domain.desk.Moment;
import dev.leadrelay.routing.domain.desk.RestingLead;
import dev.leadrelay.routing.domain.plan.BreachAction;
import dev.leadrelay.routing.domain.plan.ClockKind;
import java.util.Set;

/** What a team works on, as bytes. */
final class CaseCodec {

  static final Codec<LeadCase> CODEC = new Codec<>(CaseCodec::write, CaseCodec::read);

  private CaseCodec() {}

  private static void write(Out out, LeadCase lead) {
    switch (lead) {
      case Assignment assignment -> writeAssignment(out.raw('a'), assignment);
      case HeldLead held -> writeHeld(out.raw('h'), held);
      case RestingLead resting -> writeResting(out.raw('r'), resting);
    }
  }

  private static LeadCase read(In in) {
    return switch (in.raw()) {
      case 'a' -> readAssignment(in);
      case 'h' -> readHeld(in);
      default -> readResting(in);
    };
  }

  private static void writeHeld(Out out, HeldLead held) {
    LeadCodec.write(out, held.lead());
    out.text(held.team()).number(held.round()).number(held.seen());
    LeadCodec.writeMatch(out, held.match());
    out.list(held.had(), Out::text).text(held.pool()).instant(held.since());
    out.maybeInstant(held.until()).maybeInstant(held.wake()).maybeInstant(held.armed());
  }

  private static HeldLead readHeld(In in) {
    return new HeldLead(
        LeadCodec.read(in),
        in.text(),
        in.small(),
        in.small(),
        LeadCodec.readMatch(in),
        in.list(In::text),
        in.text(),
        in.instant(),
        in.maybeInstant(),
        in.maybeInstant(),
        in.maybeInstant());
  }

  private static void writeResting(Out out, RestingLead resting) {
    LeadCodec.write(out, resting.lead());
    out.text(resting.team()).number(resting.seen()).number(resting.done()).text(resting.rep());
    out.instant(resting.until()).maybeInstant(resting.armed());
  }

  private static RestingLead readResting(In in) {
    return new RestingLead(
        LeadCodec.read(in),
        in.text(),
        in.small(),
        in.small(),
        in.text(),
        in.instant(),
        in.maybeInstant());
  }

  private static void writeAssignment(Out out, Assignment a) {
    out.text(a.id());
    LeadCodec.write(out, a.lead());
    out.text(a.team()).number(a.round()).number(a.seen()).number(a.attempt());
    out.text(a.rep()).maybeText(a.pool());
    LeadCodec.writeMatch(out, a.match());
    out.symbol(a.state()).instant(a.assignedAt()).maybeInstant(a.firstTouchAt());
    out.list(a.clocks(), CaseCodec::writeClock).list(a.had(), Out::text);
    out.number(a.sequence()).text(a.reason()).text(a.planId()).number(a.planVersion());
    out.maybeInstant(a.armed());
  }

  private static Assignment readAssignment(In in) {
    return new Assignment(
        in.text(),
        LeadCodec.read(in),
        in.text(),
        in.small(),
        in.small(),
        in.small(),
        in.text(),
        in.maybeText(),
        LeadCodec.readMatch(in),
        in.symbol(AssignmentState.class),
        in.instant(),
        in.maybeInstant(),
        in.list(CaseCodec::readClock),
        in.list(In::text),
        in.small(),
        in.text(),
        in.text(),
        in.small(),
        in.maybeInstant());
  }

  private static void writeClock(Out out, Clock clock) {
    out.text(clock.sla()).symbol(clock.kind()).instant(clock.start()).instant(clock.due());
    out.symbol(clock.state()).flag(clock.working()).list(clock.onBreach(), Out::symbol);
    out.list(
        clock.moments(),
        (to, moment) -> to.instant(moment.at()).symbol(moment.kind()).number(moment.percent()));
  }

  private static Clock readClock(In in) {
    return new Clock(
        in.text(),
        in.symbol(ClockKind.class),
        in.instant(),
        in.instant(),
        in.symbol(ClockState.class),
        in.flag(),
        Set.copyOf(in.list(from -> from.symbol(BreachAction.class))),
        in.list(from -> new Moment(from.instant(), from.symbol(Moment.Kind.class), from.small())));
  }
}
