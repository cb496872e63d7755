package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.ledger.Ledger;
import dev.leadrelay.routing.domain.plan.BreachAction;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened at a desk, with the case as it is afterwards. */
public sealed interface DeskEvent {

  /** The case after the event. */
  LeadCase after();

  /**
   * A lead was given to a rep; {@code ledger} is the pool's new one, null when no pool was asked.
   */
  record Assigned(
      Assignment after, @Nullable String pool, @Nullable Ledger ledger, Decision decision)
      implements DeskEvent {}

  /** Nobody may receive the lead now: it waits. */
  record Held(HeldLead after, Decision decision) implements DeskEvent {}

  /** The lead turned hot, and its clocks with it. */
  record Changed(Assignment after, Instant at) implements DeskEvent {}

  /** Something newer is known of the lead that nobody needs to be told. */
  record Noted(LeadCase after) implements DeskEvent {}

  /** The rep took the lead on. */
  record Accepted(Assignment after, Instant at) implements DeskEvent {}

  /** The rep tried to reach the person for the first time. */
  record Touched(Assignment after, Instant at) implements DeskEvent {}

  /** Part of a clock's time has passed. */
  record Reminded(Assignment after, Clock clock, Moment moment, Instant noticedAt)
      implements DeskEvent {}

  /** A clock's due time has passed. */
  record Breached(
      Assignment after, Clock clock, Moment moment, Set<BreachAction> done, Instant noticedAt)
      implements DeskEvent {}

  /** The lead was taken from a rep, to be given to another one at once. */
  record Expired(Assignment after, Instant at) implements DeskEvent {}

  /** The lead is no longer to be worked. */
  record Closed(Assignment after, Instant at, Decision decision) implements DeskEvent {}
}
