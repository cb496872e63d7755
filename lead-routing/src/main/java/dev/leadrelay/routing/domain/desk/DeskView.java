package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.ledger.Ledger;
import dev.leadrelay.routing.domain.plan.Pool;
import java.util.Optional;
import java.util.Set;

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

  /** The lead that a pool owes next: hot before MQL, then the oldest. */
  Optional<HeldLead> firstHeld(String pool);
}
