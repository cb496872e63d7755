package dev.leadrelay.scoring.domain.recount;

import java.util.List;

/**
 * How far the counts are that a model waits for.
 *
 * @param rules ids of the rules that are counted
 * @param share of the log that has been counted, from 0 to 1; 1 when nothing is waited for
 */
public record RecountProgress(List<String> rules, double share) {

  /** Nothing is waited for. */
  public static final RecountProgress NOTHING = new RecountProgress(List.of(), 1);

  public RecountProgress {
    rules = List.copyOf(rules);
  }
}
