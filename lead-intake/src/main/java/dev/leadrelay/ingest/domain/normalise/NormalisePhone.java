package dev.leadrelay.ingest.domain.normalise;

import static dev.leadrelay.ingest.domain.event.Fields.COUNTRY;
import static dev.leadrelay.ingest.domain.event.Fields.PHONE;

import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import org.jspecify.annotations.Nullable;

/** Phone numbers: E.164, a national number read as one of the person's or the company's country. */
public final class NormalisePhone implements Step {

  private final PhoneNumbers numbers;

  public NormalisePhone(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public CanonicalEvent apply(CanonicalEvent event) {
    var person = event.person();
    return person
        .text(PHONE)
        .map(
            given ->
                event.withPerson(
                    person.normalised(PHONE, given, numbers.toE164(given, regionOf(event)))))
        .orElse(event);
  }

  private static @Nullable String regionOf(CanonicalEvent event) {
    return event.person().text(COUNTRY).or(() -> event.company().text(COUNTRY)).orElse(null);
  }
}
