package dev.leadrelay.routing.domain.plan;

/** One of the two plans of an experiment. */
public enum Arm {
  /** The plan that was live before. */
  CONTROL,
  /** The draft that is tried beside it. */
  VARIANT
}
