package dev.leadrelay.testkit.week;

import dev.leadrelay.testkit.week.Seen.Alarm;
import dev.leadrelay.testkit.week.Seen.Clock;
import dev.leadrelay.testkit.week.Seen.Decided;
import dev.leadrelay.testkit.week.Seen.Given;
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
import java.util.stream.Stream;

/**
 * Checks what came of a week against the rules, without the desk's code: working time is counted
 * minute by minute, and holidays are listed by hand.
 */
public final class Checker {

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

  private static final String MET = "MET";
  private static final String BREACHED = "BREACHED";
  private static final String RUNNING = "RUNNING";
  private static final String CANCELLED = "CANCELLED";
  private static final long MINUTE = 60_000;

  private final WeekPlan plan;
  private final Seen seen;

  /** Four weeks. */
  private static final int MINUTES = 28 * 24 * 60;

  private final Map<String, BitSet> working = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * @param plan the plan of the week
   * @param seen what came of it
   */
  public Checker(WeekPlan plan, Seen seen) {
    this.plan = plan;
    this.seen = seen;
  }

  /** Everything that should not be; empty when all is well. */
  public List<String> faults() {
    Map<String, List<Given>> byLead =
        seen.given().stream().collect(Collectors.groupingBy(Given::leadId));
    byLead.values().forEach(this::checkLife);
    seen.given().forEach(this::checkDueTimes);
    seen.given().forEach(this::checkHours);
    checkBreaches();
    seen.decided().forEach(this::checkDecision);
    return faults;
  }

  /** How many due times were compared with the reference. */
  public long dueTimes() {
    return seen.given().stream()
        .flatMap(assignment -> assignment.clocks().stream())
        .filter(clock -> !clock.state().equals(CANCELLED))
        .count();
  }

  private void checkLife(List<Given> life) {
    var last = life.getLast();
    for (var assignment : life) {
      if (!assignment.equals(last) && assignment.held()) {
        fault(assignment, "is held although a newer one was made");
      }
    }
    Map<Integer, List<Given>> rounds = life.stream().collect(Collectors.groupingBy(Given::round));
    for (var round : rounds.values()) {
      var reps = new HashSet<String>();
      for (var assignment : round) {
        if (!reps.add(assignment.rep())) {
          fault(assignment, "went to somebody who had it in this round");
        }
      }
    }
  }

  private void checkDueTimes(Given assignment) {
    for (var clock : assignment.clocks()) {
      if (isStillWhatItWas(assignment, clock)
          && !isOfTwo(assignment, clock)
          && !isUncertain(assignment.rep(), assignment.at())
          && !isUncertain(assignment.rep(), clock.due())) {
        var expected =
            due(assignment.rep(), assignment.at(), TIMES.getOrDefault(clock.sla(), Duration.ZERO));
        if (!expected.equals(clock.due())) {
          fault(assignment, clock.sla() + " is due " + clock.due() + ", not " + expected);
        }
      }
    }
  }

  /** Nobody moves a clock that has been answered or cancelled when its rep falls ill later. */
  private boolean isStillWhatItWas(Given assignment, Clock clock) {
    return switch (clock.state()) {
      case RUNNING, BREACHED -> true;
      case MET ->
          seen.away().stream()
              .filter(away -> away.rep().equals(assignment.rep()))
              .noneMatch(away -> away.from().isAfter(assignment.at()));
      default -> false;
    };
  }

  /** Whether the desk may not have known yet that a rep was away. */
  private boolean isUncertain(String rep, Instant at) {
    return seen.away().stream()
        .anyMatch(
            away ->
                away.rep().equals(rep) && !at.isBefore(away.from()) && at.isBefore(away.knownAt()));
  }

  /** The hot clock of a lead that was an MQL: the earlier due time of the two wins. */
  private static boolean isOfTwo(Given assignment, Clock clock) {
    return clock.sla().equals("hot")
        && assignment.clocks().stream().anyMatch(other -> other.sla().equals("mql"));
  }

  /** Only pools ask who works now. */
  private void checkHours(Given assignment) {
    if (assignment.pool() != null
        && !isUncertain(assignment.rep(), assignment.at())
        && (isAway(assignment.rep(), assignment.at())
            || !worksAt(plan.member(assignment.rep()), assignment.at()))) {
      fault(assignment, "was given to somebody who does not work then");
    }
  }

  private void checkBreaches() {
    var told = new HashSet<Alarm>();
    Map<String, Integer> perClock = new HashMap<>();
    for (var alarm : seen.alarms()) {
      if (!told.add(alarm)) {
        faults.add("Told twice: " + alarm);
      }
      if (alarm.breached()) {
        if (!alarm.at().equals(alarm.due())) {
          faults.add("Told at another time than it was due: " + alarm);
        }
        perClock.merge(alarm.leadId() + alarm.rep() + alarm.sla(), 1, Integer::sum);
      }
    }
    Map<String, Integer> breached = new HashMap<>();
    for (var assignment : seen.given()) {
      for (var clock : assignment.clocks()) {
        if (clock.state().equals(BREACHED)) {
          breached.merge(assignment.leadId() + assignment.rep() + clock.sla(), 1, Integer::sum);
        }
      }
    }
    if (!breached.equals(perClock)) {
      breached.entrySet().removeAll(Map.copyOf(perClock).entrySet());
      faults.add("Breached, but not told just once: " + breached.keySet());
    }
  }

  private void checkDecision(Decided decision) {
    if (decision.sentence().isBlank() || !decision.sentence().endsWith(".")) {
      faults.add("Cannot be read: " + decision);
    }
    var sum = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    for (var owed : decision.owed()) {
      var after = Fraction.of(owed);
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
  private static boolean isInTurn(Decided decision) {
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

  /** Looks at every minute in turn, and at what is left of it when an absence begins or ends. */
  private Instant due(String rep, Instant start, Duration time) {
    var minutes = working.computeIfAbsent(rep, id -> minutesOf(plan.member(id)));
    long left = time.toMillis();
    var at = start;
    while (true) {
      long rest = Duration.between(at, nextChange(rep, at)).toMillis();
      if (minutes.get(minuteOf(at)) && !isAway(rep, at)) {
        if (rest >= left) {
          return at.plusMillis(left);
        }
        left -= rest;
      }
      at = at.plusMillis(rest);
    }
  }

  private Instant nextChange(String rep, Instant at) {
    var minute = at.plusMillis(MINUTE - Math.floorMod(at.toEpochMilli(), MINUTE));
    return seen.away().stream()
        .filter(away -> away.rep().equals(rep))
        .flatMap(away -> Stream.of(away.from(), away.until()))
        .filter(change -> change.isAfter(at) && change.isBefore(minute))
        .min(Instant::compareTo)
        .orElse(minute);
  }

  private BitSet minutesOf(WeekPlan.Member member) {
    var minutes = new BitSet();
    for (int minute = 0; minute < MINUTES; minute++) {
      minutes.set(minute, worksAt(member, Story.START.plusMillis(minute * MINUTE)));
    }
    return minutes;
  }

  private static int minuteOf(Instant instant) {
    return Math.toIntExact(Duration.between(Story.START, instant).toMillis() / MINUTE);
  }

  private boolean isAway(String rep, Instant at) {
    return seen.away().stream()
        .anyMatch(
            away ->
                away.rep().equals(rep) && !at.isBefore(away.from()) && at.isBefore(away.until()));
  }

  private static boolean worksAt(WeekPlan.Member member, Instant instant) {
    var local = instant.atZone(ZoneId.of(member.zone().zone()));
    var day = local.getDayOfWeek();
    return day != DayOfWeek.SATURDAY
        && day != DayOfWeek.SUNDAY
        && !HOLIDAYS.getOrDefault(member.zone().id(), Set.of()).contains(local.toLocalDate())
        && !local.toLocalTime().isBefore(member.zone().start())
        && local.toLocalTime().isBefore(member.zone().end());
  }

  private void fault(Given assignment, String what) {
    faults.add("%s (%s) %s.".formatted(assignment.id(), assignment.rep(), what));
  }
}
