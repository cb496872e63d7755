package dev.leadrelay.ingest.domain.event;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A normalised address: trimmed, lower case, its domain in ASCII. Equality is what makes two events
 * one lead.
 */
public record EmailAddress(String local, HostName domain) {

  // The dot-atom of RFC 5322 and RFC 6532. Quoted local parts exist on paper only.
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?=.{1,64}$)[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+)*");

  /** Reads an address as a person typed it; empty when the text is none. */
  public static Optional<EmailAddress> parse(String text) {
    var address = text.strip();
    int at = address.lastIndexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    var local =
        Normalizer.normalize(address.substring(0, at), Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT);
    return HostName.parse(address.substring(at + 1))
        .filter(_ -> LOCAL.matcher(local).matches())
        .map(domain -> new EmailAddress(local, domain));
  }

  public String value() {
    return local + "@" + domain.value();
  }
}
