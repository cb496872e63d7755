package dev.leadrelay.routing.streams.state;

import dev.leadrelay.routing.domain.calendar.Absence;
import dev.leadrelay.routing.domain.desk.Candidate.Skip;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.ledger.Ledger;
import dev.leadrelay.routing.domain.plan.PlanVersion;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Ledgers and counts of a desk as bytes. */
final class HeaderCodec {

  static final Codec<DeskHeader> CODEC = new Codec<>(HeaderCodec::write, HeaderCodec::read);

  private HeaderCodec() {}

  private static void write(Out out, DeskHeader header) {
    writeMap(out, header.ledgers(), HeaderCodec::writeLedger);
    writeMap(out, header.open(), (to, count) -> to.number(count));
    writeMap(out, header.held(), (to, count) -> to.number(count));
    writeMap(
        out, header.absences(), (to, absences) -> to.list(absences, HeaderCodec::writeAbsence));
    writeMap(out, header.catchUps(), (to, bound) -> to.number(bound));
    writeMap(
        out, header.days(), (to, day) -> to.number(day.date().toEpochDay()).number(day.received()));
    writeMap(out, header.skipped(), (to, reps) -> writeMap(to, reps, HeaderCodec::writeReasons));
    var follows = header.follows();
    if (follows != null) {
      out.text(follows.plan()).number(follows.version());
    }
  }

  private static DeskHeader read(In in) {
    var header = readCounts(in);
    // State of a release that did not note it ends here.
    if (!in.isAtEnd()) {
      header.follow(new PlanVersion(in.text(), in.small()));
    }
    return header;
  }

  private static DeskHeader readCounts(In in) {
    return new DeskHeader(
        readMap(in, HeaderCodec::readLedger),
        readMap(in, In::small),
        readMap(in, In::small),
        readMap(in, from -> from.list(HeaderCodec::readAbsence)),
        readMap(in, In::small),
        readMap(in, from -> new DeskHeader.Day(LocalDate.ofEpochDay(from.number()), from.small())),
        readMap(in, from -> readMap(from, HeaderCodec::readReasons)));
  }

  private static void writeAbsence(Out out, Absence absence) {
    out.instant(absence.from()).maybeInstant(absence.until());
  }

  private static Absence readAbsence(In in) {
    return new Absence(in.instant(), in.maybeInstant());
  }

  private static void writeReasons(Out out, Map<Skip, Integer> reasons) {
    out.list(
        reasons.entrySet(), (to, reason) -> to.symbol(reason.getKey()).number(reason.getValue()));
  }

  private static Map<Skip, Integer> readReasons(In in) {
    Map<Skip, Integer> reasons = new EnumMap<>(Skip.class);
    in.list(from -> reasons.put(from.symbol(Skip.class), from.small()));
    return reasons;
  }

  private static void writeLedger(Out out, Ledger ledger) {
    out.blob(ledger.denominator().toByteArray()).number(ledger.assignments());
    out.list(
        ledger.accounts(),
        (to, account) ->
            to.text(account.rep())
                .blob(account.numerator().toByteArray())
                .number(account.received())
                .number(account.lastReceived()));
  }

  private static Ledger readLedger(In in) {
    var denominator = new BigInteger(in.blob());
    long assignments = in.number();
    return Ledger.restore(
        denominator,
        in.list(
            from ->
                new Ledger.Account(
                    from.text(), new BigInteger(from.blob()), from.number(), from.number())),
        assignments);
  }

  private static <V> void writeMap(Out out, Map<String, V> map, BiConsumer<Out, V> each) {
    out.list(
        map.entrySet(),
        (to, entry) -> {
          to.text(entry.getKey());
          each.accept(to, entry.getValue());
        });
  }

  private static <V> Map<String, V> readMap(In in, Function<In, V> each) {
    Map<String, V> map = new HashMap<>();
    in.list(from -> map.put(from.text(), each.apply(from)));
    return map;
  }
}
