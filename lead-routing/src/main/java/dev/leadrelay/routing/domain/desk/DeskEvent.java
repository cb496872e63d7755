package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.calendar.Absence;
import dev.leadrelay.routing.domain.ledger.Ledger;
import dev.leadrelay.routing.domain.plan.BreachAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened at a desk. */
public sealed interface DeskEvent {

  /** What happened to a lead. */
  sealed interface OfLead extends DeskEvent {
    String leadId();

    /** Why it happened; empty when nothing had to be decided. */
    default Optional<Decision> decided() {
      return switch (this) {
        case Assigned assigned -> Optional.of(assigned.decision());
        case Held held -> Optional.of(held.decision());
        case Closed closed -> Optional.of(closed.decision());
        case Rejected rejected -> Optional.of(rejected.decision());
        case Changed _, Noted _, Accepted _, Touched _, Reminded _, Breached _ -> Optional.empty();
        case Expired _, Rested _, Returned _ -> Optional.empty();
      };
    }

    /** The clocks that a decision started; empty when it started none. */
    default List<Clock> clocks() {
      return this instanceof Assigned assigned ? assigned.after().clocks() : List.of();
    }
  }

  /** What happened to a case, with the case as it is afterwards. */
  sealed interface OfCase extends OfLead {
    LeadCase after();

    @Override
    default String leadId() {
      return after().lead().id();
    }
  }

  /**
   * A lead was given to a rep.
   *
   * @param ledgers the new ones of the pools in which it is the rep's turn, by pool
   * @param day the day of the rep's calendar on which it counts; null for a rep without a daily cap
   */
  record Assigned(
      Assignment after, Map<String, Ledger> ledgers, @Nullable LocalDate day, Decision decision)
      implements OfCase {}

  /** Nobody may receive the lead now: it waits. */
  record Held(HeldLead after, Decision decision) implements OfCase {}

  /** The clocks of an assignment have changed: the lead turned hot, or the rep's hours did. */
  record Changed(Assignment after, Instant at) implements OfCase {}

  /** Something newer is known of the lead that nobody needs to be told. */
  record Noted(LeadCase after) implements OfCase {}

  /** The rep took the lead on. */
  record Accepted(Assignment after, Instant at) implements OfCase {}

  /** The rep tried to reach the person for the first time. */
  record Touched(Assignment after, Instant at) implements OfCase {}

  /** Part of a clock's time has passed. */
  record Reminded(Assignment after, Clock clock, Moment moment, Instant noticedAt)
      implements OfCase {}

  /** A clock's due time has passed. */
  record Breached(
      Assignment after, Clock clock, Moment moment, Set<BreachAction> done, Instant noticedAt)
      implements OfCase {}

  /** The lead was taken from a rep, to be given to somebody else. */
  record Expired(Assignment after, Instant at) implements OfCase {}

  /** The lead is no longer to be worked. */
  record Closed(Assignment after, Instant at, Decision decision) implements OfCase {}

  /**
   * The rep did not want the lead.
   *
   * @param until when it may come again; null: whenever it qualifies again
   */
  record Rejected(
      Assignment after, RejectionCode code, @Nullable Instant until, Instant at, Decision decision)
      implements OfCase {}

  /** A lead that was rejected as too early rests. */
  record Rested(RestingLead after) implements OfCase {}

  /**
   * The team does not work the lead any more, and does not know who should.
   *
   * @param done number of the newest qualification that needs no rep any more; 0 for none
   * @param skip rules that have been tried in vain
   * @param owner who had it last in this round; null: nobody
   */
  record Returned(
      String leadId, String team, int done, Set<String> skip, @Nullable String owner, Instant at)
      implements OfLead {}

  /**
   * It is known better when a rep is away.
   *
   * @param catchUp how many leads the rep may fall behind meanwhile, to be made up for afterwards
   */
  record AvailabilityChanged(String rep, List<Absence> absences, int catchUp, Instant at)
      implements DeskEvent {}
}
