package dev.leadrelay.routing.streams.mapping;

import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.Clock;
import dev.leadrelay.routing.domain.desk.DeskEvent;
import dev.leadrelay.routing.domain.desk.Moment;
import dev.leadrelay.routing.domain.plan.BreachAction;
import dev.leadrelay.routing.domain.plan.Manager;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Team;
import dev.leadrelay.schemas.AssignmentEventKind;
import dev.leadrelay.schemas.BreachKind;
import dev.leadrelay.schemas.ReturnedLead;
import dev.leadrelay.schemas.SlaBreach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** What happened at a desk, as the records that tell the rest of the world. */
public final class DeskEventMapper {

  private final Plan plan;

  public DeskEventMapper(Plan plan) {
    this.plan = plan;
  }

  /**
   * What an event tells besides the decision that led to it, each record for a topic of its own.
   */
  public List<SpecificRecord> toAvro(DeskEvent event) {
    return switch (event) {
      case DeskEvent.Noted _, DeskEvent.Held _, DeskEvent.Rested _ -> List.of();
      case DeskEvent.AvailabilityChanged _ -> List.of();
      case DeskEvent.Assigned(var after, _, _, _) ->
          List.of(
              AssignmentMapper.toAvro(AssignmentEventKind.OPENED, after, after.assignedAt()),
              NotificationMapper.assigned(after));
      case DeskEvent.Changed(var after, var at) ->
          List.of(
              AssignmentMapper.toAvro(AssignmentEventKind.CHANGED, after, at),
              NotificationMapper.changed(after, at));
      case DeskEvent.Accepted(var after, var at) ->
          List.of(AssignmentMapper.toAvro(AssignmentEventKind.ACCEPTED, after, at));
      case DeskEvent.Touched(var after, var at) ->
          List.of(AssignmentMapper.toAvro(AssignmentEventKind.TOUCHED, after, at));
      case DeskEvent.Reminded(var after, var clock, var moment, var noticedAt) ->
          List.of(
              breach(BreachKind.AT_RISK, after, clock, moment, noticedAt, List.of("remind")),
              NotificationMapper.reminded(after, clock, moment));
      case DeskEvent.Breached(var after, var clock, var moment, var done, var noticedAt) ->
          breached(after, clock, moment, done, noticedAt);
      case DeskEvent.Expired(var after, var at) ->
          List.of(
              AssignmentMapper.toAvro(AssignmentEventKind.EXPIRED, after, at),
              NotificationMapper.takenAway(after, at));
      case DeskEvent.Rejected(var after, var code, _, var at, _) ->
          List.of(AssignmentMapper.rejected(after, code, at));
      case DeskEvent.Returned(var leadId, var team, var done, var skip, var owner, var at) ->
          List.of(new ReturnedLead(leadId, team, done, List.copyOf(skip), owner, at));
      case DeskEvent.Closed(var after, var at, _) ->
          List.of(
              AssignmentMapper.toAvro(AssignmentEventKind.CLOSED, after, at),
              NotificationMapper.takenAway(after, at));
    };
  }

  private List<SpecificRecord> breached(
      Assignment after, Clock clock, Moment moment, Set<BreachAction> done, Instant noticedAt) {
    List<SpecificRecord> records = new ArrayList<>();
    var actions = done.stream().map(BreachAction::text).sorted().toList();
    records.add(breach(BreachKind.BREACHED, after, clock, moment, noticedAt, actions));
    records.add(AssignmentMapper.toAvro(AssignmentEventKind.CHANGED, after, moment.at()));
    records.add(NotificationMapper.breached(after, clock, moment, after.rep()));
    if (done.contains(BreachAction.NOTIFY_MANAGER)) {
      managerOf(after.team())
          .map(manager -> NotificationMapper.breached(after, clock, moment, manager.id()))
          .ifPresent(records::add);
    }
    return records;
  }

  private Optional<Manager> managerOf(String team) {
    return plan.team(team).map(Team::manager);
  }

  private static SlaBreach breach(
      BreachKind kind,
      Assignment assignment,
      Clock clock,
      Moment moment,
      Instant noticedAt,
      List<String> actions) {
    return SlaBreach.newBuilder()
        .setBreachId("%s-%s-%d".formatted(assignment.id(), clock.sla(), moment.percent()))
        .setLeadId(assignment.lead().id())
        .setAssignmentId(assignment.id())
        .setKind(kind)
        .setClock(Symbols.toAvro(clock.kind()))
        .setSla(clock.sla())
        .setDue(clock.due())
        .setAt(moment.at())
        .setNoticedAt(noticedAt)
        .setPercent(moment.percent())
        .setRep(assignment.rep())
        .setTeam(assignment.team())
        .setTerritory(assignment.match().rule())
        .setSource(assignment.lead().source())
        .setLevel(Symbols.toAvro(assignment.lead().level()))
        .setActions(actions)
        .build();
  }
}
