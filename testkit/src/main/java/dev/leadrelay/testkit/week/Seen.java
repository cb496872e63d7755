package dev.leadrelay.testkit.week;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the week, as its outputs tell it.
 *
 * @param given every assignment in its last state, in the order in which they were made
 */
public record Seen(List<Given> given, List<Alarm> alarms, List<Decided> decided, List<Away> away) {

  /**
   * A lead given to a rep.
   *
   * @param round number of the qualification that it was given for
   * @param pool null when a rule named the rep
   * @param held whether the rep still has it
   */
  public record Given(
      String id,
      String leadId,
      int round,
      String rep,
      @Nullable String pool,
      boolean held,
      Instant at,
      List<Clock> clocks) {}

  /**
   * A clock of an assignment.
   *
   * @param state RUNNING, MET, BREACHED or CANCELLED
   */
  public record Clock(String sla, Instant due, String state) {}

  /** A reminder or a breach. */
  public record Alarm(
      String leadId, String rep, String sla, boolean breached, Instant due, Instant at) {}

  /**
   * A decision.
   *
   * @param owed what each member of the pool is entitled to after it, as exact fractions
   */
  public record Decided(
      String leadId, String sentence, @Nullable String pool, int planVersion, List<String> owed) {}

  /**
   * A rep's absence.
   *
   * @param knownAt when the desk knew of it at the latest; what was decided between {@code from}
   *     and then may go by either
   */
  public record Away(String rep, Instant from, Instant until, Instant knownAt) {}
}
