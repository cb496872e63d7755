package dev.leadrelay.routing.domain.plan;

import java.util.Locale;

/** What is done when a clock is breached. */
public enum BreachAction {
  NOTIFY_MANAGER,
  REROUTE;

  /** The name used in plans and breach records. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
