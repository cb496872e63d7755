package dev.leadrelay.scoring.domain.model;

import dev.leadrelay.scoring.domain.lead.Facts;

/** When a rule applies. Never fails: what is not known makes it false. */
@FunctionalInterface
public interface Condition {

  /** For a rule that always applies. */
  Condition ALWAYS = facts -> true;

  /** Whether it holds for what is known. */
  boolean holds(Facts facts);
}
