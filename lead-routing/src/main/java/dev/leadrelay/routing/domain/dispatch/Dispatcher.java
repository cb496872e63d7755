package dev.leadrelay.routing.domain.dispatch;

import dev.leadrelay.routing.domain.account.Account;
import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.dispatch.Dispatch.Order;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.matching.Matcher;
import dev.leadrelay.routing.domain.plan.Target;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is heard of a lead to the one team that works it.
 *
 * <p>Why a lead never has two owners: a lead's memory names at most one team. {@link Command.Open}
 * goes out only while it names none, and names the receiver in the same step. The name is erased
 * only by {@link LeadSignal.Ended} or {@link LeadSignal.Returned} from that team, which the team
 * tells in the same transaction in which its case ends. So between two opens the first case has
 * ended, whatever the topics in between delay. A desk never opens a case on {@link Command.Update}:
 * one that comes after the end does nothing there, and the end, which tells what the team had seen,
 * makes the dispatcher open anew. Hence no qualification is lost either.
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
      case LeadSignal.Acted(var command) -> toTeam(memory, command);
      case LeadSignal.Ended(var team, var seen, var owner) ->
          ended(memory, team, seen, Set.of(), owner);
      case LeadSignal.Returned(var team, var done, var skip, var owner) ->
          ended(memory, team, done, skip, owner);
    };
  }

  private Dispatch qualified(LeadMemory memory, LeadSignal.Qualified signal) {
    var accounts = signal.accounts();
    var lead = matcher.settle(signal.lead(), accounts);
    boolean withdrawn = signal.consentWithdrawn() || lead.level() == Level.DISQUALIFIED;
    boolean wanted = !withdrawn && lead.level().isQualified() && signal.rises();
    var team = memory.team();
    if (team == null) {
      return wanted
          ? open(memory.turn(), lead, accounts, memory.owner(), Set.of())
          : Dispatch.nothing(
              new LeadMemory(null, memory.turn(), lead, accounts, 0, memory.owner()));
    }
    int turn = memory.turn() + 1;
    int newest = wanted ? turn : withdrawn ? 0 : memory.wanted();
    var command = withdrawn ? new Command.Withdraw(turn, lead) : new Command.Update(turn, lead);
    return new Dispatch(
        new LeadMemory(team, turn, lead, accounts, newest, memory.owner()),
        new Order(team, command));
  }

  private Dispatch ended(
      LeadMemory memory, String team, int done, Set<String> skip, @Nullable String last) {
    if (!team.equals(memory.team())) {
      return Dispatch.nothing(memory);
    }
    var owner = last == null ? memory.owner() : last;
    var lead = memory.lead();
    if (lead == null || !lead.level().isQualified() || memory.wanted() <= done) {
      return Dispatch.nothing(memory.resting(owner));
    }
    // The plan may be another one than that which chose the lead's account.
    var accounts = memory.accounts();
    return open(memory.turn(), matcher.settle(lead, accounts), accounts, owner, skip);
  }

  private Dispatch open(
      int turns, Lead lead, List<Account> accounts, @Nullable String owner, Set<String> skip) {
    int turn = turns + 1;
    var match = matcher.match(lead, owner, skip);
    var team =
        switch (match.target()) {
          case Target.ToPool(var id, _) -> id;
          case Target.ToRep(var id, _) -> id;
          case Target.ToItsOwner(), Target.ToAccountOwner() ->
              throw new IllegalStateException("Expected a team, but the rule names an owner.");
        };
    return new Dispatch(
        new LeadMemory(team, turn, lead, accounts, turn, owner),
        new Order(team, new Command.Open(turn, lead, match)));
  }

  private static Dispatch toTeam(LeadMemory memory, Command.AboutLead command) {
    return memory.team() == null
        ? Dispatch.nothing(memory)
        : new Dispatch(memory, new Order(memory.team(), command));
  }
}
