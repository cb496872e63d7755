package dev.leadrelay.sla.adapter.live;

import dev.leadrelay.schemas.SlaBreach;
import java.time.Instant;
import java.util.List;

/** A reminder or breach, as watchers see it. */
record LiveBreach(
    String breachId,
    String leadId,
    String assignmentId,
    String kind,
    String clock,
    String sla,
    Instant due,
    Instant at,
    int percent,
    String rep,
    String team,
    String level,
    List<String> actions) {

  static LiveEvent of(SlaBreach breach) {
    var data =
        new LiveBreach(
            breach.getBreachId(),
            breach.getLeadId(),
            breach.getAssignmentId(),
            breach.getKind().name(),
            breach.getClock().name(),
            breach.getSla(),
            breach.getDue(),
            breach.getAt(),
            breach.getPercent(),
            breach.getRep(),
            breach.getTeam(),
            breach.getLevel().name(),
            List.copyOf(breach.getActions()));
    return new LiveEvent("breach", data.breachId(), data);
  }
}
