package dev.leadrelay.testkit.week;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A week of inbound for the teams of a plan: leads at all hours, reps who answer, are late, reject
 * and hand back, fall ill and come back, and a change of the plan on Wednesday.
 */
public final class Story {

  /** The week of Good Friday. */
  public static final Instant START = Instant.parse("2026-03-30T00:00:00Z");

  private static final List<String> COUNTRIES = List.of("DE", "US", "AU");
  private static final int ILL = 8;

  private final Random random;
  private final WeekPlan plan;
  private final List<Event> events = new ArrayList<>();

  private Story(long seed, int leads) {
    random = new Random(seed);
    plan = new WeekPlan(random);
    for (int i = 0; i < leads; i++) {
      tellOf("l-" + i, COUNTRIES.get(i % COUNTRIES.size()));
    }
    for (var member : plan.members().subList(0, ILL)) {
      var from = START.plus(Duration.ofMinutes(random.nextLong(Duration.ofDays(3).toMinutes())));
      var until = from.plus(Duration.ofHours(random.nextInt(4, 60)));
      events.add(new Event.FellIll(from, member.id(), until));
    }
    events.add(new Event.PlanChanged(START.plus(Duration.ofHours(60))));
    events.sort(Comparator.comparing(Event::at));
  }

  /** The story of a seed; always the same. */
  public static Story of(long seed, int leads) {
    return new Story(seed, leads);
  }

  private void tellOf(String lead, String country) {
    var at = START.plusSeconds(random.nextLong(Duration.ofDays(5).toSeconds()));
    qualify(at, lead, country);
    for (int step = 1; step <= 3; step++) {
      var then = at.plus(Duration.ofMinutes(random.nextLong(300L * step * step)));
      events.add(new Event.Acted(then, lead, random.nextInt(Deed.SIDES)));
    }
    if (random.nextInt(10) == 0) {
      qualify(at.plus(Duration.ofHours(random.nextLong(1, 72))), lead, country);
    }
  }

  private void qualify(Instant at, String lead, String country) {
    events.add(new Event.Qualified(at, lead, random.nextInt(3) == 0, country));
  }

  public WeekPlan plan() {
    return plan;
  }

  /** What happens, in the order of time. */
  public List<Event> events() {
    return List.copyOf(events);
  }
}
