package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.calendar.Absence;
import dev.leadrelay.routing.domain.ledger.Ledger;
import dev.leadrelay.routing.domain.plan.Pool;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a decision may look at. */
public interface DeskView {

  /** The lead's case; empty when the team does not work it. */
  Optional<LeadCase> find(String leadId);

  /** The pool's ledger, with the pool's members in its first slots. */
  Ledger ledger(Pool pool);

  /** Assignments that wait for a rep's answer. */
  int open(String rep);

  /**
   * The pools that leads wait for as of now, in order of their ids; among them may be some that a
   * newer plan no longer has.
   */
  Set<String> holding();

  /** When the rep is away; what is over may be left out. */
  List<Absence> absences(String rep);

  /** How many leads the rep may fall behind while it is away; 0 for none. */
  int catchUp(String rep);

  /** How many leads the rep was given on a day of its own calendar, at most one day back. */
  int receivedOn(LocalDate day, String rep);

  /** The cases of the team that are asked for, in order of their leads' ids. Looks at all. */
  List<LeadCase> cases(Predicate<LeadCase> asked);

  /** What a rep holds, in order of the leads' ids. */
  List<Assignment> heldBy(String rep);

  /** The leads that wait for a pool, in the order in which it owes them. */
  List<HeldLead> waitingFor(String pool);

  /** Of the leads that wait for a pool the first that is asked for. Looks no further. */
  Optional<HeldLead> firstHeld(String pool, Predicate<HeldLead> asked);
}
