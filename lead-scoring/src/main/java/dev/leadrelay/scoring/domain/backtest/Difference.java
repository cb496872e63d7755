package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.evaluation.Quality;
import dev.leadrelay.scoring.domain.lead.Level;
import java.time.LocalDate;
import java.util.List;

/**
 * What a draft makes of the log, beside the live model.
 *
 * @param levels how many leads got how far under either
 * @param gain leads that get further under the draft
 * @param lose leads that get less far under the draft
 * @param weeks new MQLs per week
 * @param known leads whose outcome is known
 * @param won those of them that sales confirmed
 */
public record Difference(
    long events,
    long leads,
    List<Levels> levels,
    Leads gain,
    Leads lose,
    List<Week> weeks,
    long known,
    long won,
    Quality live,
    Quality draft) {

  /** How many leads reached these levels, each the highest under its model. */
  public record Levels(Level live, Level draft, long leads) {}

  /**
   * Some leads.
   *
   * @param examples the first few of them
   */
  public record Leads(long leads, List<String> examples) {}

  /**
   * Leads that first became MQL or HOT in a week.
   *
   * @param from its Monday, in UTC
   */
  public record Week(LocalDate from, long live, long draft) {}
}
