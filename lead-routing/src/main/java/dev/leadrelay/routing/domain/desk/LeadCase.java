package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.lead.Lead;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lead that a team works: a rep has it, it waits for one, or it rests until a date. */
public sealed interface LeadCase permits Assignment, HeldLead, RestingLead {

  Lead lead();

  String team();

  /** Number of the newest qualification of the lead that was taken in. */
  int seen();

  /** When something is to be done about it without anybody's doing. */
  Optional<Instant> nextMoment();

  /** The instant that its entry in the timer index has; null: it has none. */
  @Nullable Instant armed();

  /** The same with another entry in the timer index. */
  LeadCase armedAt(@Nullable Instant entry);
}
