package dev.leadrelay.routing.domain.matching;

import dev.leadrelay.routing.domain.account.Account;
import dev.leadrelay.routing.domain.account.AccountChoice;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.matching.Match.Tried;
import dev.leadrelay.routing.domain.plan.Experiment;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Rule;
import dev.leadrelay.routing.domain.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the rule that decides about a lead which nobody works yet. */
public final class Matcher {

  private final Plan plan;
  private final AccountChoice accountChoice;

  public Matcher(Plan plan) {
    this.plan = plan;
    this.accountChoice = new AccountChoice(plan.tieBreakers());
  }

  /**
   * The lead with the account that the plan chooses for it.
   *
   * @param accounts those of its company's domain; empty: there is nothing to choose
   */
  public Lead settle(Lead lead, List<Account> accounts) {
    return accounts.isEmpty()
        ? lead
        : lead.ofAccount(accountChoice.among(accounts, lead.person(), lead.company()));
  }

  /** Tries the rules in order on a lead that nobody ever had. */
  public Match match(Lead lead) {
    return match(lead, null, Set.of());
  }

  /**
   * Tries the rules in order.
   *
   * @param owner who worked the lead last; null: nobody
   * @param skip rules that have been tried in vain
   */
  public Match match(Lead lead, @Nullable String owner, Set<String> skip) {
    List<Tried> tried = new ArrayList<>();
    plan.placementOf(lead).ifPresent(placement -> tried.add(split(placement)));
    var rules = plan.rulesFor(lead);
    for (var rule : rules) {
      var attempt = attempt(rule, lead, owner);
      var target = attempt.target();
      boolean matched = target != null && !skip.contains(rule.id());
      var detail = target == null || matched ? attempt.detail() : "its rep is not available";
      tried.add(new Tried(rule.id(), matched, detail));
      if (target != null && matched) {
        return new Match(rule.id(), target, escapes(rule), tried);
      }
    }
    return lastResort(rules.getLast(), lead, owner, tried);
  }

  /** Which plan's rules follow, and why. */
  private static Tried split(Experiment.Placement placement) {
    return new Tried("experiment " + placement.experiment(), false, placement.why());
  }

  /** The last rule takes every lead, even one that came back from it: nothing is ever dropped. */
  private Match lastResort(Rule last, Lead lead, @Nullable String owner, List<Tried> tried) {
    var target = attempt(last, lead, owner).target();
    if (target == null) {
      throw new IllegalStateException(
          "Expected plan %s to end with a rule that takes every lead, but it does not."
              .formatted(plan.id()));
    }
    tried.add(new Tried(last.id(), true, "takes every lead that no other rule takes"));
    return new Match(last.id(), target, false, tried);
  }

  /** A lead's last owner is never waited for. */
  private static boolean escapes(Rule rule) {
    return rule.unlessAbsent() || rule.to() instanceof Target.ToItsOwner;
  }

  /**
   * A rule that was tried.
   *
   * @param target where it sends the lead; null: nowhere
   * @param detail why
   */
  private record Attempt(@Nullable Target target, String detail) {
    static Attempt failed(String detail) {
      return new Attempt(null, detail);
    }
  }

  private Attempt attempt(Rule rule, Lead lead, @Nullable String owner) {
    var when = rule.when();
    if (when != null && !when.holds(lead)) {
      return Attempt.failed("not " + when.text());
    }
    var detail = when == null ? "applies to every lead" : when.text();
    return switch (rule.to()) {
      case Target.ToItsOwner() ->
          owner == null
              ? Attempt.failed("nobody works the lead")
              : toRep(owner, "%s worked the lead last".formatted(owner));
      case Target.ToAccountOwner() ->
          lead.account().get("owner") instanceof String name
              ? toRep(name, name + " owns the account" + choice(lead))
              : Attempt.failed("the lead's account has no owner" + choice(lead));
      case Target.ToPool pool -> new Attempt(pool, detail);
      case Target.ToRep rep -> new Attempt(rep, detail);
    };
  }

  /** Which of several companies it is, and why. */
  private static String choice(Lead lead) {
    var why = lead.account().get(Account.CHOICE);
    return why == null ? "" : "; " + why;
  }

  private Attempt toRep(String rep, String detail) {
    return plan.teamOf(rep)
        .map(team -> new Attempt(new Target.ToRep(team.id(), rep), detail))
        .orElseGet(() -> Attempt.failed("%s is in no team".formatted(rep)));
  }
}
