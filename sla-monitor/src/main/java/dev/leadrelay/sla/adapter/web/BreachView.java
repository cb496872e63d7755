package dev.leadrelay.sla.adapter.web;

import dev.leadrelay.sla.domain.tally.Breach;
import java.time.Instant;
import java.util.List;

/** A reminder or breach, as callers see it. */
record BreachView(
    String breachId,
    String leadId,
    String assignmentId,
    Breach.Kind kind,
    Breach.Clock clock,
    String sla,
    Instant due,
    Instant at,
    Instant noticedAt,
    int percent,
    String rep,
    String team,
    String territory,
    String source,
    String level,
    List<String> actions) {

  static BreachView of(Breach breach) {
    var place = breach.place();
    return new BreachView(
        breach.breachId(),
        breach.leadId(),
        breach.assignmentId(),
        breach.kind(),
        breach.clock(),
        breach.sla(),
        breach.due(),
        breach.at(),
        breach.noticedAt(),
        breach.percent(),
        place.rep(),
        place.team(),
        place.territory(),
        place.source(),
        place.priority(),
        breach.actions());
  }
}
