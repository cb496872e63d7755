package dev.leadrelay.ingest.domain.optin;

import java.time.Duration;
import java.time.Instant;

/**
 * What a link to confirm consent stands for. It names nobody.
 *
 * @param mailId of the mail that the link is in
 * @param leadId the lead that is asked
 * @param formId the form that asks
 * @param askedAt when the form was sent
 */
public record Invitation(String mailId, String leadId, String formId, Instant askedAt) {

  /** How long a link can be followed: as long as the log knows a second click from the first. */
  public static final Duration VALID_FOR = Duration.ofDays(7);

  public boolean isExpired(Instant now) {
    return now.isAfter(askedAt.plus(VALID_FOR));
  }
}
