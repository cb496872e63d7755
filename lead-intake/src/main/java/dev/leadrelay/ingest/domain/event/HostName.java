package dev.leadrelay.ingest.domain.event;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A host name in ASCII and lower case, with at least two labels. */
public record HostName(String value) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]*[a-z0-9]");

  /** Reads a host name in any script; empty when the text is none. */
  public static Optional<HostName> parse(String text) {
    try {
      var ascii = IDN.toASCII(text.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return SHAPE.matcher(ascii).matches() ? Optional.of(new HostName(ascii)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
