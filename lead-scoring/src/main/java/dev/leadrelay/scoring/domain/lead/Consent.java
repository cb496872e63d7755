package dev.leadrelay.scoring.domain.lead;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an event means for the consent to be contacted. */
public final class Consent {

  private static final Set<String> TAKES_BACK = Set.of("consent.withdrawn", "email.unsubscribed");
  private static final String GIVES = "consent.granted";

  private Consent() {}

  /**
   * Consent after an event; null when it says nothing of consent. A withdrawal holds whatever else
   * the event carries.
   *
   * @param given what the event says explicitly
   * @param givenAt since when, by its own account
   */
  public static @Nullable Attribute after(
      String type, long at, @Nullable Boolean given, @Nullable Long givenAt) {
    if (TAKES_BACK.contains(type)) {
      return new Attribute(false, at);
    }
    if (given != null) {
      return new Attribute(given, givenAt == null ? at : Math.min(at, givenAt));
    }
    return type.equals(GIVES) ? new Attribute(true, at) : null;
  }
}
