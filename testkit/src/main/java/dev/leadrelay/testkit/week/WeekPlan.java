package dev.leadrelay.testkit.week;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Three teams with 25 reps in four time zones, before and after a change in the middle of the week.
 */
public final class WeekPlan {

  static final List<String> TEAMS = List.of("emea", "amer", "apac");

  private static final List<Zone> ZONES =
      List.of(
          new Zone("berlin", "Europe/Berlin", "DE-BE", "09:00", "18:00"),
          new Zone("london", "Europe/London", "GB", "08:30", "17:00"),
          new Zone("chicago", "America/Chicago", "US", "08:00", "17:30"),
          new Zone("sydney", "Australia/Sydney", "AU", "09:00", "17:00"));

  private final List<Member> members = new ArrayList<>();

  /** A calendar: weekdays from one time to another, but for public holidays. */
  public record Zone(String id, String zone, String holidays, String from, String to) {

    LocalTime start() {
      return LocalTime.parse(from);
    }

    LocalTime end() {
      return LocalTime.parse(to);
    }
  }

  /** A rep. */
  public record Member(String id, String team, Zone zone, int weight, int maxOpen, int maxPerDay) {}

  WeekPlan(Random random) {
    for (int i = 0; i < 25; i++) {
      var team = TEAMS.get(i % TEAMS.size());
      members.add(
          new Member(
              "rep-" + i,
              team,
              ZONES.get(i % ZONES.size()),
              1 + random.nextInt(3),
              8 + random.nextInt(12),
              6 + random.nextInt(10)));
    }
  }

  /** Every rep. */
  public List<Member> members() {
    return members;
  }

  List<Member> of(String team) {
    return members.stream().filter(member -> member.team().equals(team)).toList();
  }

  Member member(String id) {
    return members.stream().filter(member -> member.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * The plan as RevOps write it.
   *
   * @param version 1; or 2, in which the last rep of each team is in no pool any more
   */
  public String yaml(int version) {
    var yaml = new StringBuilder("id: week\nversion: %d\ncalendars:\n".formatted(version));
    for (var zone : ZONES) {
      yaml.append(
          "  %s: {zone: %s, hours: {mon-fri: [\"%s-%s\"]}, holidays: %s}\n"
              .formatted(zone.id(), zone.zone(), zone.from(), zone.to(), zone.holidays()));
    }
    yaml.append("teams:\n");
    for (var team : TEAMS) {
      yaml.append("  - id: %s\n    manager: boss-%s\n    reps:\n".formatted(team, team));
      for (var member : of(team)) {
        yaml.append(
            "      - {id: %s, calendar: %s, weight: %d, maxOpen: %d, maxPerDay: %d}\n"
                .formatted(
                    member.id(),
                    member.zone().id(),
                    member.weight(),
                    member.maxOpen(),
                    member.maxPerDay()));
      }
      var all = of(team).stream().map(Member::id).toList();
      var asked = version == 1 ? all : all.subList(0, all.size() - 1);
      yaml.append("    pools:\n");
      yaml.append(
          "      - {id: %s-first, members: %s, whenNobody: {hold: 2h, then: {pool: %s-rest}}}\n"
              .formatted(team, asked, team));
      yaml.append(
          "      - {id: %s-rest, members: %s, strategy: LEAST_LOADED}\n".formatted(team, asked));
    }
    return yaml.append(
            """
            rules:
              - {id: owner, to: {owner: lead}}
              - {id: emea, when: 'person.country == "DE"', to: {pool: emea-first}}
              - {id: amer, when: 'person.country == "US"', to: {pool: amer-first}}
              - {id: apac, to: {pool: apac-first}}
            sla:
              - {id: hot, when: 'level == "HOT"', firstTouch: 15m, clock: working, remind: [50%, 80%], breach: [notify-manager, reroute]}
              - {id: mql, firstTouch: 4h, clock: working, remind: [80%], breach: [notify-manager], rerouteAfter: 8h}
              - {id: answer, decision: 8h, clock: working, remind: [80%], breach: [notify-manager]}
            """)
        .toString();
  }
}
