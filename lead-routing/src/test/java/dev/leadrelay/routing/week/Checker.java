package dev.leadrelay.routing.week;

import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.Clock;
import dev.leadrelay.routing.domain.desk.ClockState;
import dev.leadrelay.routing.domain.replay.Transcript;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks a transcript against the rules, without the desk's code: working time is counted minute by
 * minute, and holidays are listed by hand.
 */
final class Checker {

  /** In any sequence nobody is further behind than 1 + ln(members); 9 members at most here. */
  private static final double MOST_BEHIND = 1 + Math.log(9);

  private static final Map<String, Set<LocalDate>> HOLIDAYS =
      Map.of(
          "berlin", Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)),
          "london", Set.of(LocalDate.of(2026, 4, 3)),
          "chicago", Set.of(),
          "sydney", Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));

  private static final Map<String, Duration> TIMES =
      Map.of(
          "hot", Duration.ofMinutes(15), "mql", Duration.ofHours(4), "answer", Duration.ofHours(8));

  private final WeekPlan plan;
  private final Transcript transcript;
  private final List<Week.Sick> sick;
  private static final long MINUTE = 60_000;

  /** Four weeks. */
  private static final int MINUTES = 28 * 24 * 60;

  private final Map<String, BitSet> working = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  Checker(Week week) {
    this.plan = week.plan();
    this.transcript = week.replay().transcript();
    this.sick = week.sick();
  }

  /** Everything that should not be; empty when all is well. */
  List<String> faults() {
    Map<String, List<Assignment>> byLead =
        transcript.assignments().stream()
            .collect(Collectors.groupingBy(assignment -> assignment.lead().id()));
    byLead.values().forEach(this::checkLife);
    transcript.assignments().forEach(this::checkDueTimes);
    transcript.assignments().forEach(this::checkHours);
    checkBreaches();
    transcript.decisions().forEach(this::checkDecision);
    return faults;
  }

  /** How many due times were compared with the reference. */
  long dueTimes() {
    return transcript.assignments().stream()
        .flatMap(assignment -> assignment.clocks().stream())
        .filter(clock -> clock.state() != ClockState.CANCELLED)
        .count();
  }

  private void checkLife(List<Assignment> life) {
    var last = life.getLast();
    for (var assignment : life) {
      if (!assignment.equals(last) && assignment.state().isHeldByRep()) {
        fault(assignment, "is held although a newer one was made");
      }
    }
    Map<Integer, List<Assignment>> rounds =
        life.stream().collect(Collectors.groupingBy(Assignment::round));
    for (var round : rounds.values()) {
      var reps = new HashSet<String>();
      for (var assignment : round) {
        if (!reps.add(assignment.rep())) {
          fault(assignment, "went to somebody who had it in this round");
        }
      }
    }
  }

  private void checkDueTimes(Assignment assignment) {
    for (var clock : assignment.clocks()) {
      if (isStillWhatItWas(assignment, clock) && !isOfTwo(assignment, clock)) {
        var expected =
            due(assignment.rep(), clock.start(), TIMES.getOrDefault(clock.sla(), Duration.ZERO));
        if (!expected.equals(clock.due())) {
          fault(assignment, clock.sla() + " is due " + clock.due() + ", not " + expected);
        }
      }
    }
  }

  /** Nobody moves a clock that has been answered or cancelled when its rep falls ill later. */
  private boolean isStillWhatItWas(Assignment assignment, Clock clock) {
    return switch (clock.state()) {
      case RUNNING, BREACHED -> true;
      case CANCELLED -> false;
      case MET ->
          sick.stream()
              .filter(away -> away.rep().equals(assignment.rep()))
              .noneMatch(away -> away.from().isAfter(clock.start()));
    };
  }

  /** The hot clock of a lead that was an MQL: the earlier due time of the two wins. */
  private static boolean isOfTwo(Assignment assignment, Clock clock) {
    return clock.sla().equals("hot")
        && assignment.clocks().stream().anyMatch(other -> other.sla().equals("mql"));
  }

  /** Only pools ask who works now. */
  private void checkHours(Assignment assignment) {
    if (assignment.pool() != null
        && !worksAt(plan.member(assignment.rep()), assignment.assignedAt())) {
      fault(assignment, "was given to somebody who does not work then");
    }
  }

  private void checkBreaches() {
    var told = new HashSet<String>();
    Map<String, Integer> perClock = new HashMap<>();
    for (var breach : transcript.breaches()) {
      if (!told.add(
          "%s %s %s %s %s"
              .formatted(
                  breach.leadId(), breach.rep(), breach.sla(), breach.breached(), breach.at()))) {
        faults.add("Told twice: " + breach);
      }
      if (breach.breached()) {
        if (!breach.at().equals(breach.due())) {
          faults.add("Told at another time than it was due: " + breach);
        }
        perClock.merge(breach.leadId() + breach.rep() + breach.sla(), 1, Integer::sum);
      }
    }
    for (var assignment : transcript.assignments()) {
      for (var clock : assignment.clocks()) {
        var key = assignment.lead().id() + assignment.rep() + clock.sla();
        if (clock.state() == ClockState.BREACHED && !perClock.containsKey(key)) {
          fault(assignment, clock.sla() + " was breached, but nobody was told");
        }
      }
    }
  }

  private void checkDecision(DecisionEntry decision) {
    if (decision.sentence().isBlank() || !decision.sentence().endsWith(".")) {
      faults.add("Cannot be read: " + decision);
    }
    var sum = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    for (var candidate : decision.candidates()) {
      var after = Fraction.of(candidate.entitlementAfter());
      sum = sum.plus(after);
      if (isInTurn(decision) && after.value() > MOST_BEHIND) {
        faults.add("Too far behind: " + decision);
      }
    }
    // Who left the pool takes along what was owed: then the rest do not add up to zero.
    if (decision.planVersion() == 1 && !sum.numerator().equals(BigInteger.ZERO)) {
      faults.add("The ledger does not add up: " + decision);
    }
  }

  /** Who has the least to do receives in the other pools, whoever is behind. */
  private static boolean isInTurn(DecisionEntry decision) {
    return String.valueOf(decision.pool()).endsWith("-first");
  }

  /** An exact number. */
  private record Fraction(BigInteger numerator, BigInteger denominator) {

    static Fraction of(String text) {
      var parts = text.split("/", -1);
      return new Fraction(
          new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
    }

    Fraction plus(Fraction other) {
      return new Fraction(
          numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
          denominator.multiply(other.denominator));
    }

    double value() {
      return numerator.doubleValue() / denominator.doubleValue();
    }
  }

  /** Looks at every minute in turn; nothing in the week begins or ends within one. */
  private Instant due(String rep, Instant start, Duration time) {
    var minutes = working.computeIfAbsent(rep, id -> minutesOf(plan.member(id)));
    long left = time.toMillis();
    var at = start;
    while (true) {
      long rest = MINUTE - Math.floorMod(at.toEpochMilli(), MINUTE);
      if (minutes.get(minuteOf(at))) {
        if (rest >= left) {
          return at.plusMillis(left);
        }
        left -= rest;
      }
      at = at.plusMillis(rest);
    }
  }

  private BitSet minutesOf(WeekPlan.Member member) {
    var minutes = new BitSet();
    for (int minute = 0; minute < MINUTES; minute++) {
      minutes.set(minute, worksAt(member, Week.START.plusMillis(minute * MINUTE)));
    }
    return minutes;
  }

  private static int minuteOf(Instant instant) {
    return Math.toIntExact(Duration.between(Week.START, instant).toMillis() / MINUTE);
  }

  private boolean worksAt(WeekPlan.Member member, Instant instant) {
    for (var away : sick) {
      if (away.rep().equals(member.id())
          && !instant.isBefore(away.from())
          && instant.isBefore(away.until())) {
        return false;
      }
    }
    var local = instant.atZone(ZoneId.of(member.zone().zone()));
    var day = local.getDayOfWeek();
    return day != DayOfWeek.SATURDAY
        && day != DayOfWeek.SUNDAY
        && !HOLIDAYS.getOrDefault(member.zone().id(), Set.of()).contains(local.toLocalDate())
        && !local.toLocalTime().isBefore(member.zone().start())
        && local.toLocalTime().isBefore(member.zone().end());
  }

  private void fault(Assignment assignment, String what) {
    faults.add("%s (%s) %s.".formatted(assignment.id(), assignment.rep(), what));
  }
}
