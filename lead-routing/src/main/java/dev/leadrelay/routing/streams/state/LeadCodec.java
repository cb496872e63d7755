package dev.leadrelay.routing.streams.state;

import dev.leadrelay.routing.domain.account.Account;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.matching.Match;
import dev.leadrelay.routing.domain.plan.Target;

/** Leads, accounts and matches as bytes. */
final class LeadCodec {

  private LeadCodec() {}

  static void write(Out out, Lead lead) {
    out.text(lead.id()).symbol(lead.level()).decimal(lead.score()).instant(lead.qualifiedAt());
    out.maybeText(lead.source()).attributes(lead.person()).attributes(lead.company());
    out.attributes(lead.account());
  }

  static Lead read(In in) {
    return new Lead(
        in.text(),
        in.symbol(Level.class),
        in.decimal(),
        in.instant(),
        in.maybeText(),
        in.attributes(),
        in.attributes(),
        in.attributes());
  }

  static void writeAccount(Out out, Account account) {
    out.text(account.domain()).maybeText(account.name()).maybeText(account.owner());
    out.flag(account.key()).maybeText(account.country());
  }

  static Account readAccount(In in) {
    return new Account(in.text(), in.maybeText(), in.maybeText(), in.flag(), in.maybeText());
  }

  static void writeMatch(Out out, Match match) {
    out.text(match.rule());
    switch (match.target()) {
      case Target.ToPool(var team, var pool) -> out.raw('p').text(team).text(pool);
      case Target.ToRep(var team, var rep) -> out.raw('r').text(team).text(rep);
      case Target.ToItsOwner() -> out.raw('o');
      case Target.ToAccountOwner() -> out.raw('a');
    }
    out.flag(match.unlessAbsent());
    out.list(
        match.tried(),
        (to, tried) -> to.text(tried.rule()).raw(tried.matched() ? 1 : 0).text(tried.detail()));
  }

  static Match readMatch(In in) {
    var rule = in.text();
    var target =
        switch (in.raw()) {
          case 'p' -> new Target.ToPool(in.text(), in.text());
          case 'r' -> new Target.ToRep(in.text(), in.text());
          case 'a' -> new Target.ToAccountOwner();
          default -> new Target.ToItsOwner();
        };
    return new Match(
        rule,
        target,
        in.flag(),
        in.list(from -> new Match.Tried(from.text(), from.raw() == 1, from.text())));
  }
}
