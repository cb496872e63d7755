package dev.leadrelay.bench.load;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.stack.adapter.process.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The routing plans that figures are given for. */
public final class BenchmarkPlan {

  public static final String FILE = "benchmarks/plan.yml";

  private static final List<String> CALENDARS = List.of("berlin", "london", "anywhere");

  private BenchmarkPlan() {}

  /** One pool of twenty who always work. */
  public static Plan read() {
    try {
      return new PlanReader()
          .read(FILE, Files.readString(Installation.find().home().resolve(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One team with one pool whose members have weights, caps and calendars with holidays; its clocks
   * count working time.
   */
  public static Plan poolOf(int members) {
    return new PlanReader()
        .read(
            "pool.yml",
            """
            id: pool-of-%d
            version: 1
            calendars:
              berlin: {zone: Europe/Berlin, hours: {mon-thu: ["09:00-12:30", "13:30-18:00"], fri: "09:00-15:00"}, holidays: DE-BE}
              london: {zone: Europe/London, hours: {mon-fri: "08:00-17:00"}, holidays: GB-ENG}
              anywhere: {zone: UTC, hours: {mon-sun: "00:00-24:00"}}
            teams:
              - id: inbound
                manager: mara
                reps:
            %s    pools:
                  - {id: everyone, members: [%s]}
            rules:
              - {id: everyone, to: {pool: everyone}}
            sla:
              - {id: hot, when: 'level == "HOT"', firstTouch: 15m, clock: working, remind: [50%%, 80%%], breach: [notify-manager]}
              - {id: answer, decision: 8h, clock: working, remind: [80%%], breach: [notify-manager]}
            """
                .formatted(
                    members,
                    IntStream.range(0, members)
                        .mapToObj(BenchmarkPlan::rep)
                        .collect(Collectors.joining()),
                    IntStream.range(0, members)
                        .mapToObj("rep-%02d"::formatted)
                        .collect(Collectors.joining(", "))));
  }

  private static String rep(int number) {
    return "      - {id: rep-%02d, calendar: %s, weight: %d, maxOpen: 1000000, maxPerDay: 1000000}%n"
        .formatted(number, CALENDARS.get(number % CALENDARS.size()), 1 + number % 3);
  }
}
