package dev.leadrelay.ingest.adapter.libraries;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.leadrelay.ingest.domain.normalise.PhoneNumbers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phone numbers by Google's libphonenumber. */
public final class LibPhoneNumbers implements PhoneNumbers {

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

  @Override
  public Optional<String> toE164(String written, @Nullable String region) {
    try {
      var number = library.parse(written, region);
      return library.isPossibleNumber(number)
          ? Optional.of(library.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
