package dev.leadrelay.routing.domain.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a lead when no member of its pool may receive it.
 *
 * @param hold how long it waits for this pool; null: for ever
 * @param then the pool of the same team that is asked afterwards; present when {@code hold} is
 */
public record WhenNobody(@Nullable Duration hold, @Nullable String then) {

  public static final WhenNobody HOLD_FOREVER = new WhenNobody(null, null);
}
