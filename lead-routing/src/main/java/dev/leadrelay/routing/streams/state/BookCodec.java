package dev.leadrelay.routing.streams.state;

import dev.leadrelay.routing.domain.book.BookEntry;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import dev.leadrelay.routing.domain.desk.ClockState;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.plan.ClockKind;
import java.util.Map;
import java.util.TreeMap;

/** Assignments as they are shown, as bytes. */
final class BookCodec {

  static final Codec<BookEntry> CODEC = new Codec<>(BookCodec::write, BookCodec::read);

  private BookCodec() {}

  private static void write(Out out, BookEntry e) {
    out.text(e.assignmentId()).text(e.leadId()).text(e.rep()).text(e.team()).maybeText(e.pool());
    out.text(e.rule()).symbol(e.state()).symbol(e.level()).decimal(e.score()).maybeText(e.source());
    out.instant(e.qualifiedAt()).instant(e.assignedAt()).maybeInstant(e.firstTouchAt());
    out.instant(e.changedAt()).number(e.attempt()).maybeText(e.previousRep());
    out.maybeText(e.rejection()).maybeText(e.outcome()).text(e.reason());
    out.list(
        e.clocks(),
        (to, clock) ->
            to.text(clock.sla()).symbol(clock.kind()).instant(clock.due()).symbol(clock.state()));
    out.list(e.contact().entrySet(), (to, each) -> to.text(each.getKey()).text(each.getValue()));
    out.maybeText(e.company());
  }

  private static BookEntry read(In in) {
    return new BookEntry(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.maybeText(),
        in.text(),
        in.symbol(AssignmentState.class),
        in.symbol(Level.class),
        in.decimal(),
        in.maybeText(),
        in.instant(),
        in.instant(),
        in.maybeInstant(),
        in.instant(),
        in.small(),
        in.maybeText(),
        in.maybeText(),
        in.maybeText(),
        in.text(),
        in.list(
            from ->
                new BookEntry.ShownClock(
                    from.text(),
                    from.symbol(ClockKind.class),
                    from.instant(),
                    from.symbol(ClockState.class))),
        contact(in),
        in.maybeText());
  }

  private static Map<String, String> contact(In in) {
    var contact = new TreeMap<String, String>();
    in.list(from -> contact.put(from.text(), from.text()));
    return contact;
  }
}
