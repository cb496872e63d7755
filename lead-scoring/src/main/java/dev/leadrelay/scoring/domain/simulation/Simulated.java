package dev.leadrelay.scoring.domain.simulation;

import dev.leadrelay.scoring.domain.engine.LevelChange;
import dev.leadrelay.scoring.domain.engine.Standing;
import java.util.List;

/**
 * What a model makes of some events.
 *
 * @param timeline where the lead stands at each instant asked for, in the order asked
 * @param changes of its level from its first event to the last instant asked for, oldest first
 */
public record Simulated(List<Standing> timeline, List<LevelChange> changes) {}
