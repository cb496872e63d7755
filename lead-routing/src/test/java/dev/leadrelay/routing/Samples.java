package dev.leadrelay.routing;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.plan.Plan;
import java.time.Instant;
import java.util.Map;

/** A small plan and leads for it. Only for tests. */
public final class Samples {

  public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  public static final Plan PLAN =
      new PlanReader()
          .read(
              "sample.yml",
              """
              id: sample
              version: 3
              teams:
                - id: inbound
                  manager: mara
                  reps:
                    - {id: ana, maxOpen: 2}
                    - {id: ben, maxOpen: 2}
                  pools:
                    - {id: dach, members: [ana, ben]}
                - id: world
                  reps:
                    - {id: dora}
                  pools:
                    - {id: rest, members: [dora]}
              rules:
                - {id: open-assignment, to: {owner: lead}}
                - {id: dach, when: 'person.country in ["DE", "AT"]', to: {pool: dach}}
                - {id: rest, to: {pool: rest}}
              sla:
                - {id: hot, when: 'level == "HOT"', firstTouch: 60s, remind: [50%], breach: [notify-manager, reroute]}
                - {id: mql, firstTouch: 4h, remind: [80%], breach: [notify-manager], rerouteAfter: 8h}
                - {id: answer, decision: 8h, remind: [80%], breach: [notify-manager]}
              """);

  private Samples() {}

  public static Lead lead(String id, Level level) {
    return lead(id, level, "DE");
  }

  public static Lead lead(String id, Level level, String country) {
    return new Lead(
        id,
        level,
        80,
        NINE,
        "web",
        Map.of("country", country, "email", "eva@acme.example"),
        Map.of(),
        Map.of());
  }
}
