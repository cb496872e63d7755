package dev.leadrelay.sla.streams;

import dev.leadrelay.sla.domain.standing.Step;
import dev.leadrelay.sla.domain.tally.Breach;

/** What is counted: a step of an assignment, or a reminder or breach of its clocks. */
sealed interface Fact {

  /** A step in the life of an assignment. */
  record Assignment(Step step) implements Fact {}

  /** A reminder or breach. */
  record Alarm(Breach breach) implements Fact {}
}
