package dev.leadrelay.scoring.domain.explain;

import dev.leadrelay.scoring.domain.lead.Level;
import java.util.List;

/**
 * What a lead lacks for the next level.
 *
 * @param level the next level
 * @param what each thing it lacks, as a phrase
 */
public record Missing(Level level, List<String> what) {}
