package dev.leadrelay.routing.domain.replay;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.book.LedgerEntry;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.replay.Input.Action;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A plan, a period, and what came of it. */
abstract class ReplayStage {

  static final String PLAN =
      """
      id: emea
      version: 7
      calendars:
        berlin: {zone: Europe/Berlin, hours: {mon-thu: ["09:00-12:30", "13:30-18:00"], fri: ["09:00-15:00"]}, holidays: DE-BE}
      teams:
        - id: inbound
          manager: mara
          reps:
            - {id: ana,  calendar: berlin, weight: 2, maxOpen: 20, maxPerDay: 8, deputy: ben, contact: {email: ana@example.com, slack: U123}}
            - {id: ben,  calendar: berlin, weight: 1, maxOpen: 20}
            - {id: cleo, calendar: berlin}
          pools:
            - {id: dach, members: [ana, ben], strategy: ROUND_ROBIN, whenNobody: {hold: 30m, then: {pool: fallback}}}
            - {id: fallback, members: [ben, ana], strategy: LEAST_LOADED, whenNobody: {hold: forever}}
            - {id: solo, members: [cleo]}
      rules:
        - {id: open-assignment,  to: {owner: lead}}
        - {id: key-account,      when: 'account.key', to: {owner: account}}
        - {id: known-account,    when: 'account.known', to: {owner: account}, unless: absent}
        - {id: dach,             when: 'person.country in ["DE", "AT", "CH"]', to: {pool: dach}}
        - {id: solo,             when: 'person.country == "FR"', to: {pool: solo}}
        - {id: rest,             to: {pool: fallback}}
      sla:
        - {id: hot, when: 'level == "HOT"', firstTouch: 15m, clock: working, remind: [50%, 80%], breach: [notify-manager, reroute]}
        - {id: mql, firstTouch: 4h, clock: working, remind: [80%], breach: [notify-manager], rerouteAfter: 8h}
        - {id: answer, decision: 8h, clock: working, remind: [80%], breach: [notify-manager]}
      """;

  static final String MONDAY = "2026-03-02T";

  final Plan plan = new PlanReader().read("emea.yml", PLAN);
  final Replay replay = new Replay(plan);
  int index;

  void qualify(String at, String leadId, Level level, String country) {
    take(at, new Input.Qualified(lead(leadId, level, at(at), country, Map.of())));
  }

  void act(String at, String leadId, Action action) {
    take(at, new Input.Acted(leadId, action));
  }

  void take(String at, Input input) {
    replay.take(index++, at(at), input);
  }

  static Action rejected(String rep, @org.jspecify.annotations.Nullable String code) {
    return new Action.Rejected(rep, code, null, null);
  }

  static Lead ofAccount(String leadId, String owner, boolean key) {
    Map<String, Object> account = Map.of("known", true, "key", key, "owner", owner);
    return lead(leadId, Level.HOT, at(MONDAY + "09:00"), "DE", account);
  }

  static Lead lead(
      String id, Level level, Instant at, String country, Map<String, Object> account) {
    return new Lead(id, level, 80, at, "web", Map.of("country", country), Map.of(), account);
  }

  List<Assignment> assignments(String leadId) {
    return replay.transcript().assignments().stream()
        .filter(assignment -> assignment.lead().id().equals(leadId))
        .toList();
  }

  DecisionEntry lastDecision() {
    return replay.transcript().decisions().getLast();
  }

  LedgerEntry ledger(String pool, String rep) {
    return LedgerEntry.of(plan.team("inbound").orElseThrow(), replay.header("inbound")).stream()
        .filter(entry -> entry.pool().equals(pool) && entry.rep().equals(rep))
        .findFirst()
        .orElseThrow();
  }

  /** An instant by the clock on the wall in Berlin. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
  }
}
