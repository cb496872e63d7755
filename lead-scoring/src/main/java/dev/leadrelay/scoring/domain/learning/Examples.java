package dev.leadrelay.scoring.domain.learning;

import java.util.List;

/**
 * Leads whose outcome is known.
 *
 * @param training what is learned from
 * @param kept never learned from, only judged
 */
public record Examples(List<Example> training, List<Example> kept) {

  public Examples {
    training = List.copyOf(training);
    kept = List.copyOf(kept);
  }
}
