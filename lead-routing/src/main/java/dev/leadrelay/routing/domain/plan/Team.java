package dev.leadrelay.routing.domain.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A group of reps who share work. */
public record Team(String id, @Nullable Manager manager, List<Rep> reps, List<Pool> pools) {

  public Team {
    reps = List.copyOf(reps);
    pools = List.copyOf(pools);
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
