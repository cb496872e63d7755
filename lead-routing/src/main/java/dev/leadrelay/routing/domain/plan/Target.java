package dev.leadrelay.routing.domain.plan;

/** Where a rule sends a lead. */
public sealed interface Target {

  /** To whichever member of a pool is next. */
  record ToPool(String team, String pool) implements Target {}

  /** To one rep, at any hour. */
  record ToRep(String team, String rep) implements Target {}

  /** To whoever works the lead already, or worked it last. */
  record ToItsOwner() implements Target {}

  /** To whoever answers for the lead's account. */
  record ToAccountOwner() implements Target {}
}
