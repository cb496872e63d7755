package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.matching.Match;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead that waits until a member of a pool may receive it.
 *
 * @param round number of the qualification that it came with
 * @param seen number of the newest qualification that was taken in
 * @param had every rep who has had the lead in this round
 * @param pool the pool it waits for
 * @param since when it began to wait; oldest first
 * @param until when another pool is asked; null: never
 * @param wake when a member begins to work next; null: nobody is merely out of hours
 */
public record HeldLead(
    Lead lead,
    String team,
    int round,
    int seen,
    Match match,
    List<String> had,
    String pool,
    Instant since,
    @Nullable Instant until,
    @Nullable Instant wake,
    @Nullable Instant armed)
    implements LeadCase {

  /** The order in which waiting leads are released. */
  public static final Comparator<HeldLead> IN_TURN =
      Comparator.comparing((HeldLead held) -> held.lead().level())
          .reversed()
          .thenComparing(HeldLead::since)
          .thenComparing(held -> held.lead().id());

  public HeldLead {
    had = List.copyOf(had);
  }

  /** Whether it stands in the queue; a lead that is no longer qualified only keeps its place. */
  public boolean isWaiting() {
    return lead.level().isQualified();
  }

  @Override
  public Optional<Instant> nextMoment() {
    if (!isWaiting()) {
      return Optional.empty();
    }
    return earliest(until, wake);
  }

  private static Optional<Instant> earliest(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return Optional.ofNullable(a == null ? b : a);
    }
    return Optional.of(a.isBefore(b) ? a : b);
  }

  /** The same wait of a lead of which something newer is known. */
  HeldLead about(Lead newer, int newestSeen) {
    return copy(newer, newestSeen, until, wake, armed);
  }

  /** The same wait with other instants to look again. */
  HeldLead lookingAgain(@Nullable Instant newUntil, @Nullable Instant newWake) {
    return copy(lead, seen, newUntil, newWake, armed);
  }

  @Override
  public HeldLead armedAt(@Nullable Instant entry) {
    return copy(lead, seen, until, wake, entry);
  }

  private HeldLead copy(
      Lead about,
      int newestSeen,
      @Nullable Instant newUntil,
      @Nullable Instant newWake,
      @Nullable Instant entry) {
    return new HeldLead(
        about, team, round, newestSeen, match, had, pool, since, newUntil, newWake, entry);
  }
}
