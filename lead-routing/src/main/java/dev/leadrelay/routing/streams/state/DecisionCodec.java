package dev.leadrelay.routing.streams.state;

import dev.leadrelay.routing.domain.book.BookEntry.ShownClock;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.book.DecisionEntry.CandidateEntry;
import dev.leadrelay.routing.domain.book.DecisionEntry.RuleEntry;
import dev.leadrelay.routing.domain.desk.ClockState;
import dev.leadrelay.routing.domain.plan.Arm;
import dev.leadrelay.routing.domain.plan.ClockKind;
import java.util.Map;
import java.util.TreeMap;

/** A decision about a lead as bytes. */
final class DecisionCodec {

  static final Codec<DecisionEntry> CODEC = new Codec<>(DecisionCodec::write, DecisionCodec::read);

  private DecisionCodec() {}

  private static void write(Out out, DecisionEntry d) {
    out.text(d.kind()).instant(d.at()).text(d.leadId()).maybeText(d.assignmentId());
    out.text(d.planId()).number(d.planVersion()).text(d.level()).decimal(d.score());
    out.list(d.inputs().entrySet(), (to, each) -> to.text(each.getKey()).text(each.getValue()));
    out.list(d.rules(), (to, rule) -> to.text(rule.id()).flag(rule.matched()).text(rule.detail()));
    out.list(
        d.candidates(),
        (to, each) ->
            to.text(each.rep())
                .flag(each.eligible())
                .maybeText(each.reason())
                .text(each.entitlementBefore())
                .text(each.entitlementAfter()));
    out.maybeText(d.team()).maybeText(d.pool()).maybeText(d.rep());
    out.list(
        d.clocks(),
        (to, clock) ->
            to.text(clock.sla()).symbol(clock.kind()).instant(clock.due()).symbol(clock.state()));
    out.text(d.sentence()).maybeText(d.experiment()).maybeSymbol(d.arm());
  }

  private static DecisionEntry read(In in) {
    return new DecisionEntry(
        in.text(),
        in.instant(),
        in.text(),
        in.maybeText(),
        in.text(),
        in.small(),
        in.text(),
        in.decimal(),
        inputs(in),
        in.list(from -> new RuleEntry(from.text(), from.flag(), from.text())),
        in.list(
            from ->
                new CandidateEntry(
                    from.text(), from.flag(), from.maybeText(), from.text(), from.text())),
        in.maybeText(),
        in.maybeText(),
        in.maybeText(),
        in.list(
            from ->
                new ShownClock(
                    from.text(),
                    from.symbol(ClockKind.class),
                    from.instant(),
                    from.symbol(ClockState.class))),
        in.text(),
        in.maybeText(),
        in.maybeSymbol(Arm.class));
  }

  private static Map<String, String> inputs(In in) {
    var inputs = new TreeMap<String, String>();
    in.list(from -> inputs.put(from.text(), from.text()));
    return inputs;
  }
}
