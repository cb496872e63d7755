package dev.leadrelay.testkit.week;

import java.time.Instant;

/** Something that happens in the week from outside. */
public sealed interface Event {

  /** When it happens. */
  Instant at();

  /** A lead qualifies. */
  record Qualified(Instant at, String leadId, boolean hot, String country) implements Event {}

  /**
   * Whoever holds a lead does something with it; nothing happens when nobody does.
   *
   * @param dice tells what, see {@link Deed#of}
   */
  record Acted(Instant at, String leadId, int dice) implements Event {}

  /** A rep falls ill. */
  record FellIll(Instant at, String rep, Instant until) implements Event {}

  /** The second version of the plan is published. */
  record PlanChanged(Instant at) implements Event {}
}
