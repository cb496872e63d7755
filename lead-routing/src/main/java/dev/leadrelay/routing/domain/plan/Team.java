package dev.leadrelay.routing.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A group of reps who share work. */
public record Team(String id, @Nullable Manager manager, List<Rep> reps, List<Pool> pools) {

  private static final Pool NOBODY =
      new Pool("nobody", List.of(), Strategy.ROUND_ROBIN, WhenNobody.HOLD_FOREVER, Pool.COUNTS);

  public Team {
    reps = List.copyOf(reps);
    pools = List.copyOf(pools);
  }

  /**
   * A team that a newer plan no longer has. Its reps keep the leads they have and their clocks run
   * on; for leads that wait the rules are asked again.
   */
  public static Team former(String id) {
    return new Team(id, null, List.of(), List.of(NOBODY));
  }

  /** The same team with the pools that it has in a variant of its plan as well. */
  Team alsoWith(List<Pool> variants) {
    var all = new ArrayList<>(pools);
    variants.stream().filter(other -> pool(other.id()).isEmpty()).forEach(all::add);
    return new Team(id, manager, reps, all);
  }

  public Optional<Pool> pool(String id) {
    for (var pool : pools) {
      if (pool.id().equals(id)) {
        return Optional.of(pool);
      }
    }
    return Optional.empty();
  }

  public Optional<Rep> rep(String id) {
    for (var rep : reps) {
      if (rep.id().equals(id)) {
        return Optional.of(rep);
      }
    }
    return Optional.empty();
  }
}
