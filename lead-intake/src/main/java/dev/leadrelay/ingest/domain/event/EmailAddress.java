package dev.leadrelay.ingest.domain.event;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A normalised address: trimmed, lower case, its domain in ASCII. Equality is what makes two events
 * one lead.
 */
public record EmailAddress(String local, HostName domain) {

  private static final int MAX_LOCAL = 64;
  private static final String PUNCTUATION = "!#$%&'*+/=?^_`{|}~-";
  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;
  private static final int NUMBERS =
      1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

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
    return isLocal(local)
        ? HostName.parse(address.substring(at + 1)).map(domain -> new EmailAddress(local, domain))
        : Optional.empty();
  }

  public String value() {
    return local + "@" + domain.value();
  }

  // The dot-atom of RFC 5322 and RFC 6532. Quoted local parts exist on paper only.
  private static boolean isLocal(String local) {
    if (local.codePointCount(0, local.length()) > MAX_LOCAL || local.endsWith(".")) {
      return false;
    }
    int before = '.';
    for (int i = 0; i < local.length(); i += Character.charCount(before)) {
      int character = local.codePointAt(i);
      if (character == '.' ? before == '.' : !isOfAtom(character)) {
        return false;
      }
      before = character;
    }
    return !local.isEmpty();
  }

  private static boolean isOfAtom(int character) {
    return Character.isLetter(character)
        || ((MARKS | NUMBERS) >>> Character.getType(character) & 1) != 0
        || PUNCTUATION.indexOf(character) >= 0;
  }
}
