package dev.leadrelay.routing.domain.replay;

import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.desk.Desk;
import dev.leadrelay.routing.domain.desk.DeskEvent;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.desk.DeskState.Timer;
import dev.leadrelay.routing.domain.desk.InMemoryDesk;
import dev.leadrelay.routing.domain.desk.Outcome;
import dev.leadrelay.routing.domain.dispatch.Dispatch;
import dev.leadrelay.routing.domain.dispatch.Dispatcher;
import dev.leadrelay.routing.domain.dispatch.LeadMemory;
import dev.leadrelay.routing.domain.dispatch.LeadSignal;
import dev.leadrelay.routing.domain.matching.Matcher;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Team;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dispatcher and the desks of a plan in memory: what the stream does with a period's inputs,
 * done at once and without side effects.
 */
public final class Replay {

  private final Transcript transcript = new Transcript();
  private final Map<String, LeadMemory> memories = new HashMap<>();
  private final TreeMap<String, TeamDesk> desks = new TreeMap<>();
  private Plan plan;
  private Dispatcher dispatcher;

  /** A desk with its state. */
  private record TeamDesk(Desk desk, InMemoryDesk state) {}

  /** A due timer and whose it is. */
  private record Due(TeamDesk team, Timer timer) {}

  /** Starts with empty desks. */
  public Replay(Plan plan) {
    this(plan, Map.of());
  }

  /**
   * Starts with desks as they were.
   *
   * @param headers what desks know besides their cases, by team
   */
  public Replay(Plan plan, Map<String, DeskHeader> headers) {
    this.plan = plan;
    this.dispatcher = new Dispatcher(new Matcher(plan));
    headers.forEach((team, header) -> desks.put(team, desk(team, new InMemoryDesk(header))));
  }

  /**
   * Takes in one input, after everything that is due by then.
   *
   * @param index its place among the inputs, to name it when it is refused
   * @param at not before the input that was taken in last
   */
  public void take(int index, Instant at, Input input) {
    runUntil(at);
    switch (input) {
      case Input.Qualified(var lead, var accounts, var rises, var withdrawn) ->
          dispatch(
              index, lead.id(), new LeadSignal.Qualified(lead, accounts, rises, withdrawn), at);
      case Input.Acted(var leadId, var action) -> act(index, leadId, action, at);
      case Input.WentAbsent(var rep, var until, var kind) ->
          aboutRep(index, new Command.GoAbsent(rep, until, kind), at);
      case Input.CameBack(var rep) -> aboutRep(index, new Command.Return(rep), at);
      case Input.Published(var newer) -> publish(newer, at);
    }
  }

  /** Lets time pass. */
  public void runUntil(Instant until) {
    for (var due = firstDue(until); due.isPresent(); due = firstDue(until)) {
      var team = due.get().team();
      var timer = due.get().timer();
      var command = new Command.Due(timer.leadId(), timer.due());
      var happened = team.desk().handle(team.state(), command, timer.due()).events();
      team.state().rearm(timer);
      tell(happened, timer.due());
    }
  }

  private Optional<Due> firstDue(Instant until) {
    Due first = null;
    for (var team : desks.values()) {
      var timer = team.state().firstDue(until).orElse(null);
      if (timer != null && (first == null || timer.due().isBefore(first.timer().due()))) {
        first = new Due(team, timer);
      }
    }
    return Optional.ofNullable(first);
  }

  /**
   * Takes in what happened under another plan: whoever has a lead here does what was done about it
   * there; what was done about a lead that nobody has here is left out.
   */
  public void takeOver(int index, Timed timed) {
    if (timed.input() instanceof Input.Acted(var leadId, var action)) {
      runUntil(timed.at());
      holder(leadId)
          .ifPresent(rep -> take(index, timed.at(), new Input.Acted(leadId, action.by(rep))));
    } else {
      take(index, timed.at(), timed.input());
    }
  }

  private Optional<String> holder(String leadId) {
    return Optional.ofNullable(memories.getOrDefault(leadId, LeadMemory.BLANK).team())
        .flatMap(team -> deskOf(team).state().find(leadId))
        .filter(Assignment.class::isInstance)
        .map(lead -> ((Assignment) lead).rep());
  }

  private void act(int index, String leadId, Input.Action action, Instant at) {
    var memory = memories.getOrDefault(leadId, LeadMemory.BLANK);
    var held =
        Optional.ofNullable(memory.team())
            .flatMap(team -> deskOf(team).state().find(leadId))
            .filter(Assignment.class::isInstance)
            .map(lead -> ((Assignment) lead).id());
    if (held.isEmpty()) {
      transcript.refuse(
          index,
          new Outcome.Rejected(
              Outcome.Code.NO_SUCH_ASSIGNMENT,
              "Expected a lead that somebody holds, but nobody holds %s.".formatted(leadId)));
      return;
    }
    dispatch(index, leadId, new LeadSignal.Acted(command(leadId, held.get(), action)), at);
  }

  private static Command.AboutLead command(String leadId, String id, Input.Action action) {
    return switch (action) {
      case Input.Action.Accepted(var rep) -> new Command.Accept(leadId, id, rep);
      case Input.Action.Touched(var rep, var channel) ->
          new Command.Touch(leadId, id, rep, channel);
      case Input.Action.Rejected(var rep, var code, var until, var duplicateOf) ->
          new Command.Reject(leadId, id, rep, code, until, duplicateOf);
      case Input.Action.Reported(var rep, var result) ->
          new Command.Report(leadId, id, rep, result);
      case Input.Action.HandedBack(var rep) -> new Command.HandBack(leadId, id, rep);
      case Input.Action.Reassigned(var toRep) -> new Command.Reassign(leadId, id, toRep);
    };
  }

  private void aboutRep(int index, Command.AboutRep command, Instant at) {
    plan.teamOf(command.rep())
        .ifPresentOrElse(
            team -> order(index, new Dispatch.Order(team.id(), command), at),
            () ->
                transcript.refuse(
                    index,
                    new Outcome.Rejected(
                        Outcome.Code.UNKNOWN_REP,
                        "Expected a rep of plan %s, but %s is none."
                            .formatted(plan.id(), command.rep()))));
  }

  private void dispatch(int index, String leadId, LeadSignal signal, Instant at) {
    var dispatch = dispatcher.decide(memories.getOrDefault(leadId, LeadMemory.BLANK), signal);
    memories.put(leadId, dispatch.memory());
    if (dispatch.order() != null) {
      order(index, dispatch.order(), at);
    }
  }

  private void order(int index, Dispatch.Order order, Instant at) {
    var team = deskOf(order.team());
    var response = team.desk().handle(team.state(), order.command(), at);
    if (response.refused() != null) {
      transcript.refuse(index, response.refused());
    }
    tell(response.events(), at, index);
  }

  private void tell(List<DeskEvent> happened, Instant at) {
    tell(happened, at, -1);
  }

  private void tell(List<DeskEvent> happened, Instant at, int index) {
    for (var event : happened) {
      transcript.tell(event, plan, at);
    }
    for (var event : happened) {
      if (event instanceof DeskEvent.OfLead about) {
        LeadSignal.of(event).ifPresent(signal -> dispatch(index, about.leadId(), signal, at));
      }
    }
  }

  private void publish(Plan newer, Instant at) {
    var former = plan;
    plan = newer;
    dispatcher = new Dispatcher(new Matcher(newer));
    for (var team : List.copyOf(desks.keySet())) {
      var state = deskOf(team).state();
      var succeeding = desk(team, state);
      desks.put(team, succeeding);
      var before = former.team(team).orElseGet(() -> Team.former(team));
      tell(succeeding.desk().succeed(state, before, at), at);
    }
  }

  private TeamDesk deskOf(String team) {
    return desks.computeIfAbsent(team, id -> desk(id, new InMemoryDesk()));
  }

  private TeamDesk desk(String team, InMemoryDesk state) {
    return new TeamDesk(new Desk(plan, plan.team(team).orElseGet(() -> Team.former(team))), state);
  }

  /** What happened so far. */
  public Transcript transcript() {
    return transcript;
  }

  /** What the desk of a team knows besides its cases. */
  public DeskHeader header(String team) {
    return deskOf(team).state().header();
  }

  /** The plan in force. */
  public Plan plan() {
    return plan;
  }
}
