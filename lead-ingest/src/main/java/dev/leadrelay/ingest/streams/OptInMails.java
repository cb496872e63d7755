package dev.leadrelay.ingest.streams;

import dev.leadrelay.ingest.domain.repeat.Fingerprint;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.OptInMail;
import java.util.List;
import java.util.UUID;

/** The mail that an event asks for: one per event, as an event comes by once. */
final class OptInMails {

  private OptInMails() {}

  static List<OptInMail> askedFor(LeadEvent event) {
    var request = event.getOptIn();
    var email = event.getPerson() == null ? null : event.getPerson().getEmail();
    if (request == null || email == null) {
      return List.of();
    }
    return List.of(
        OptInMail.newBuilder()
            .setMailId(mailId(event))
            .setLeadId(event.getLeadId())
            .setEmail(email)
            .setFormId(request.getFormId())
            .setAskedAt(event.getReceivedAt())
            .build());
  }

  private static String mailId(LeadEvent event) {
    var fingerprint = Fingerprint.of(event.getSource(), event.getEventId());
    return new UUID(fingerprint.high(), fingerprint.low()).toString();
  }
}
