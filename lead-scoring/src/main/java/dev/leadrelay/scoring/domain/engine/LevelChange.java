package dev.leadrelay.scoring.domain.engine;

import dev.leadrelay.scoring.domain.lead.Level;

/**
 * A lead's level changed.
 *
 * @param from level before
 * @param to how it stands from the instant of the change on
 */
public record LevelChange(Level from, Standing to, Cause cause) {}
