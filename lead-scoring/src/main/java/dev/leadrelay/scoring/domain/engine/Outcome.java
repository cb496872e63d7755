package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.lead.LeadState;
import java.util.List;

/**
 * What an event or a timer led to.
 *
 * @param state what is to be remembered; the same object when nothing is
 * @param standings every new standing of the lead, oldest first
 * @param changes every change of its level, oldest first
 */
public record Outcome(LeadState state, List<Standing> standings, List<LevelChange> changes) {

  /** Nothing happened. */
  static Outcome none(LeadState state) {
    return new Outcome(state, List.of(), List.of());
  }
}
