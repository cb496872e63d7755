package dev.leadrelay.routing.week;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.replay.Input;
import dev.leadrelay.routing.domain.replay.Replay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A week of inbound for the teams of a plan: leads at all hours, reps who answer, are late, reject
 * and hand back, fall ill and come back, and a change of the plan on Wednesday.
 */
final class Week {

  /** The week of Good Friday. */
  static final Instant START = Instant.parse("2026-03-30T00:00:00Z");

  private static final Duration LENGTH = Duration.ofDays(10);
  private static final int LEADS = 1_000;
  private static final List<String> COUNTRIES = List.of("DE", "US", "AU");

  private final Random random;
  private final WeekPlan plan;
  private final Replay replay;
  private final List<Sick> sick = new ArrayList<>();
  private int index;

  /** A rep's absence, and when it became known. */
  record Sick(String rep, Instant from, Instant until) {}

  Week(long seed) {
    this.random = new Random(seed);
    this.plan = new WeekPlan(random);
    this.replay = new Replay(new PlanReader().read("week.yml", plan.yaml(1)));
  }

  WeekPlan plan() {
    return plan;
  }

  Replay replay() {
    return replay;
  }

  List<Sick> sick() {
    return sick;
  }

  private record Timed(Instant at, Runnable what) {}

  /** Runs it. */
  void run() {
    List<Timed> all = new ArrayList<>();
    for (int i = 0; i < LEADS; i++) {
      var id = "l-" + i;
      var at = START.plusSeconds(random.nextLong(Duration.ofDays(5).toSeconds()));
      all.add(new Timed(at, () -> qualify(id, at)));
      for (int step = 1; step <= 3; step++) {
        var then = at.plus(Duration.ofMinutes(random.nextLong(300L * step * step)));
        all.add(new Timed(then, () -> act(id, then)));
      }
      if (random.nextInt(10) == 0) {
        var again = at.plus(Duration.ofHours(random.nextLong(1, 72)));
        all.add(new Timed(again, () -> qualify(id, again)));
      }
    }
    for (var member : plan.members().subList(0, 8)) {
      var from = START.plus(Duration.ofMinutes(random.nextLong(Duration.ofDays(3).toMinutes())));
      var away = new Sick(member.id(), from, from.plus(Duration.ofHours(random.nextInt(4, 60))));
      sick.add(away);
      all.add(new Timed(from, () -> take(from, new Input.WentAbsent(away.rep(), away.until()))));
    }
    var change = START.plus(Duration.ofHours(60));
    all.add(new Timed(change, () -> publish(change)));
    all.sort(Comparator.comparing(Timed::at));
    all.forEach(timed -> timed.what().run());
    replay.runUntil(START.plus(LENGTH));
  }

  private void publish(Instant at) {
    take(at, new Input.Published(new PlanReader().read("week.yml", plan.yaml(2))));
  }

  private void qualify(String id, Instant at) {
    int number = Integer.parseInt(id.substring(2));
    var level = random.nextInt(3) == 0 ? Level.HOT : Level.MQL;
    Map<String, Object> person = Map.of("country", COUNTRIES.get(number % COUNTRIES.size()));
    take(at, new Input.Qualified(new Lead(id, level, 80, at, "web", person, Map.of(), Map.of())));
  }

  /** Whoever holds the lead does something, most often what it should. */
  private void act(String id, Instant at) {
    replay.runUntil(at);
    var held =
        replay.transcript().assignments().stream()
            .filter(assignment -> assignment.lead().id().equals(id))
            .filter(assignment -> assignment.state().isHeldByRep())
            .findFirst();
    held.ifPresent(assignment -> take(at, new Input.Acted(id, action(assignment, at))));
  }

  private Input.Action action(Assignment assignment, Instant at) {
    var rep = assignment.rep();
    int dice = random.nextInt(20);
    if (dice < 10) {
      return assignment.state() == AssignmentState.OPEN
          ? new Input.Action.Accepted(rep)
          : new Input.Action.Touched(rep, "call");
    }
    if (dice < 14) {
      return new Input.Action.Touched(rep, "mail");
    }
    return switch (dice) {
      case 14 -> new Input.Action.Rejected(rep, "NO_FIT", null, null);
      case 15 -> new Input.Action.Rejected(rep, "NO_NEED", null, null);
      case 16 -> new Input.Action.Rejected(rep, "TIMING", at.plus(Duration.ofDays(2)), null);
      case 17 -> new Input.Action.HandedBack(rep);
      case 18 -> new Input.Action.Reported(rep, "WON");
      default -> new Input.Action.Reported(rep, "SQL");
    };
  }

  private void take(Instant at, Input input) {
    replay.take(index++, at, input);
  }
}
