package dev.leadrelay.routing.domain.dispatch;

import dev.leadrelay.routing.domain.desk.Command;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a signal.
 *
 * @param memory what is remembered from now on
 * @param order what a team is asked to do; null: nothing
 */
public record Dispatch(LeadMemory memory, @Nullable Order order) {

  /** A command for a team. */
  public record Order(String team, Command command) {}

  static Dispatch nothing(LeadMemory memory) {
    return new Dispatch(memory, null);
  }
}
