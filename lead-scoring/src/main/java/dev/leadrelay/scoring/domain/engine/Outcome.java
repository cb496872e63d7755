package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.lead.LeadState;
import java.util.List;

/**
 * What an event or a timer led to.
 *
 * @param state what is to be remembered
 * @param isNews whether that is more than was remembered before
 * @param standings every new standing of the lead, oldest first
 * @param changes every change of its level, oldest first
 */
public record Outcome(
    LeadState state, boolean isNews, List<Standing> standings, List<LevelChange> changes) {

  /** The same, but to be remembered otherwise. */
  public Outcome with(LeadState other) {
    return new Outcome(other, isNews, standings, changes);
  }

  /** Nothing happened. */
  public static Outcome none(LeadState state) {
    return new Outcome(state, false, List.of(), List.of());
  }
}
