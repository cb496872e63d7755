package dev.leadrelay.routing.domain.dispatch;

import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.dispatch.Dispatch.Order;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.matching.Matcher;
import dev.leadrelay.routing.domain.plan.Target;
import java.util.function.Function;

/**
 * Sends what is heard of a lead to the one team that works it.
 *
 * <p>Why a lead never has two owners: a lead's memory names at most one team. {@link Command.Open}
 * goes out only while it names none, and names the receiver in the same step. The name is erased
 * only by {@link LeadSignal.Ended} from that team, which the team tells in the same transaction in
 * which its case ends. So between two opens the first case has ended, whatever the topics in
 * between delay. A desk never opens a case on {@link Command.Update}: one that comes after the end
 * does nothing there, and the end, which tells what the team had seen, makes the dispatcher open
 * anew. Hence no qualification is lost either.
 */
public final class Dispatcher {

  private final Matcher matcher;

  public Dispatcher(Matcher matcher) {
    this.matcher = matcher;
  }

  /** Decides about one signal. */
  public Dispatch decide(LeadMemory memory, LeadSignal signal) {
    return switch (signal) {
      case LeadSignal.Qualified qualified -> qualified(memory, qualified);
      case LeadSignal.Ended ended -> ended(memory, ended);
      case LeadSignal.Accepted(var id, var rep) ->
          toOwner(memory, lead -> new Command.Accept(lead, id, rep));
      case LeadSignal.Touched(var id, var rep, var channel) ->
          toOwner(memory, lead -> new Command.Touch(lead, id, rep, channel));
    };
  }

  private Dispatch qualified(LeadMemory memory, LeadSignal.Qualified signal) {
    var lead = signal.lead();
    boolean withdrawn = signal.consentWithdrawn() || lead.level() == Level.DISQUALIFIED;
    boolean wanted = !withdrawn && lead.level().isQualified() && signal.rises();
    if (memory.team() == null) {
      return wanted
          ? open(memory.turn() + 1, lead)
          : Dispatch.nothing(new LeadMemory(null, memory.turn(), lead, 0));
    }
    int turn = memory.turn() + 1;
    int newest = wanted ? turn : withdrawn ? 0 : memory.wanted();
    var command = withdrawn ? new Command.Withdraw(turn, lead) : new Command.Update(turn, lead);
    return new Dispatch(
        new LeadMemory(memory.team(), turn, lead, newest), new Order(memory.team(), command));
  }

  private Dispatch ended(LeadMemory memory, LeadSignal.Ended ended) {
    if (!ended.team().equals(memory.team())) {
      return Dispatch.nothing(memory);
    }
    var lead = memory.lead();
    return lead != null && memory.wanted() > ended.seen()
        ? open(memory.turn() + 1, lead)
        : Dispatch.nothing(new LeadMemory(null, memory.turn(), lead, 0));
  }

  private Dispatch open(int turn, Lead lead) {
    var match = matcher.match(lead);
    var team =
        switch (match.target()) {
          case Target.ToPool(var id, _) -> id;
          case Target.ToRep(var id, _) -> id;
          case Target.ToItsOwner() ->
              throw new IllegalStateException("Expected a team, but the rule names the owner.");
        };
    return new Dispatch(
        new LeadMemory(team, turn, lead, turn),
        new Order(team, new Command.Open(turn, lead, match)));
  }

  private static Dispatch toOwner(LeadMemory memory, Function<String, Command> action) {
    var lead = memory.lead();
    return memory.team() == null || lead == null
        ? Dispatch.nothing(memory)
        : new Dispatch(memory, new Order(memory.team(), action.apply(lead.id())));
  }
}
