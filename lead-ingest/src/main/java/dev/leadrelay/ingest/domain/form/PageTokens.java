package dev.leadrelay.ingest.domain.form;

import dev.leadrelay.ingest.domain.identity.KeyedHash;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signed tokens that say when a form was shown. Each is different, so that a page can be told by
 * it.
 */
public final class PageTokens {

  private static final Pattern SHAPE =
      Pattern.compile("(\\d{13})-([0-9a-f]{1,16})-([0-9a-f-]{36})");

  private final KeyedHash hash;

  public PageTokens(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * A new token.
   *
   * @param nonce any number that is hardly ever the same
   */
  public String issue(String formId, Instant shownAt, long nonce) {
    var said = shownAt.toEpochMilli() + "-" + Long.toHexString(nonce);
    return said + "-" + signature(formId, said);
  }

  /** When the form was shown; empty when the token is none of ours, or of another form. */
  public Optional<Instant> shownAt(String formId, String token) {
    var parts = SHAPE.matcher(token.strip());
    return parts.matches()
            && signature(formId, parts.group(1) + "-" + parts.group(2)).equals(parts.group(3))
        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(parts.group(1))))
        : Optional.empty();
  }

  private String signature(String formId, String said) {
    return hash.of("page-token:%s:%s".formatted(formId, said)).toString();
  }
}
