package dev.leadrelay.ingest.domain.event;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** A host name in ASCII and lower case, with at least two labels. */
public record HostName(String value) {

  private static final int MAX_LENGTH = 253;
  private static final int MAX_LABEL = 63;

  /** Reads a host name in any script; empty when the text is none. */
  public static Optional<HostName> parse(String text) {
    try {
      var ascii = inAscii(text.strip()).toLowerCase(Locale.ROOT);
      return isHostName(ascii) ? Optional.of(new HostName(ascii)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String inAscii(String text) {
    return text.chars().allMatch(c -> c < 128) ? text : IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
  }

  private static boolean isHostName(String ascii) {
    if (ascii.length() > MAX_LENGTH) {
      return false;
    }
    int start = 0;
    for (int dot = ascii.indexOf('.'); dot >= 0; dot = ascii.indexOf('.', start)) {
      if (!isLabel(ascii, start, dot)) {
        return false;
      }
      start = dot + 1;
    }
    return start > 0 && ascii.length() - start > 1 && isLabel(ascii, start, ascii.length());
  }

  private static boolean isLabel(String ascii, int start, int end) {
    int length = end - start;
    if (length < 1
        || length > MAX_LABEL
        || ascii.charAt(start) == '-'
        || ascii.charAt(end - 1) == '-') {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = ascii.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') {
        return false;
      }
    }
    return true;
  }
}
