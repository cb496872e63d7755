package dev.leadrelay.routing.domain.plan;

import java.util.List;

/**
 * An ordered set of reps of one team among whom leads are distributed.
 *
 * @param memberIds ids of the members, in their order
 */
public record Pool(
    String id,
    List<Rep> members,
    Strategy strategy,
    WhenNobody whenNobody,
    List<String> memberIds) {

  public Pool(String id, List<Rep> members, Strategy strategy, WhenNobody whenNobody) {
    this(id, List.copyOf(members), strategy, whenNobody, members.stream().map(Rep::id).toList());
  }
}
