package dev.leadrelay.scoring.domain.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done next about a lead. */
public enum Action {
  CALL,
  SEND_CASE_STUDY,
  OFFER_DEMO_SLOT,
  NURTURE,
  WAIT_FOR_CONSENT;

  /** How models and records name it, for example send-case-study. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The action that a model names. */
  public static Optional<Action> labelled(String label) {
    return Arrays.stream(values()).filter(action -> action.label().equals(label)).findFirst();
  }
}
