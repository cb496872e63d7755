package dev.leadrelay.ingest.domain.access;

import java.util.regex.Pattern;

/**
 * A secret and who holds it.
 *
 * @param name of the holder: a source, or a bot
 */
public record NamedSecret(String name, String secret) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  /**
   * Reads {@code name=secret}, as settings have it; the secret itself may hold further equals
   * signs.
   *
   * @throws IllegalArgumentException when the text is not of that form; the text is not repeated
   */
  public static NamedSecret parse(String text) {
    int equals = text.indexOf('=');
    if (equals == text.length() - 1
        || !NAME.matcher(text.substring(0, Math.max(0, equals))).matches()) {
      throw new IllegalArgumentException(
          "Expected a name and its secret, as in shop=secret, but a setting has another form.");
    }
    return new NamedSecret(text.substring(0, equals), text.substring(equals + 1).strip());
  }

  /** Without the secret, so that no log can hold it. */
  @Override
  public String toString() {
    return name;
  }
}
