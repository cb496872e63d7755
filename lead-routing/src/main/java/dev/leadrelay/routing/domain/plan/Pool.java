package dev.leadrelay.routing.domain.plan;

import java.util.List;
import java.util.Set;

/**
 * An ordered set of reps of one team among whom leads are distributed.
 *
 * @param counts ways besides its own first choice that count as a member's turn
 * @param memberIds ids of the members, in their order
 */
public record Pool(
    String id,
    List<Rep> members,
    Strategy strategy,
    WhenNobody whenNobody,
    Set<Counted> counts,
    List<String> memberIds) {

  /** What counts where a plan does not say. */
  public static final Set<Counted> COUNTS = Set.of(Counted.REROUTE);

  public Pool(
      String id, List<Rep> members, Strategy strategy, WhenNobody whenNobody, Set<Counted> counts) {
    this(
        id,
        List.copyOf(members),
        strategy,
        whenNobody,
        Set.copyOf(counts),
        members.stream().map(Rep::id).toList());
  }
}
