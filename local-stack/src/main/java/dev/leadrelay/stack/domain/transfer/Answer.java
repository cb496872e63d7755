package dev.leadrelay.stack.domain.transfer;

import java.util.List;

/**
 * What a door said to a batch.
 *
 * @param accepted number of events it accepted
 * @param duplicates how many of them it knew already
 * @param refusals those it refused
 */
public record Answer(int accepted, int duplicates, List<Refusal> refusals) {

  /** The answer to a request that was not needed. */
  public static final Answer NOTHING = new Answer(0, 0, List.of());

  /**
   * An event that was refused.
   *
   * @param index its place in the batch, from 0
   * @param reason why
   */
  public record Refusal(int index, String reason) {}
}
