package dev.leadrelay.ingest.domain.access;

/**
 * A secret and who holds it.
 *
 * @param name of the holder: a source, or a bot
 */
public record NamedSecret(String name, String secret) {

  /**
   * Reads {@code name=secret}, as settings have it; the secret itself may hold further equals
   * signs.
   *
   * @throws IllegalArgumentException when the text is not of that form; the text is not repeated
   */
  public static NamedSecret parse(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0 || equals == text.length() - 1) {
      throw new IllegalArgumentException(
          "Expected a name and its secret, as in shop=secret, but a setting has another form.");
    }
    return new NamedSecret(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  /** Without the secret, so that no log can hold it. */
  @Override
  public String toString() {
    return name;
  }
}
