package dev.leadrelay.ingest.domain.optin;

import dev.leadrelay.ingest.domain.identity.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Writes invitations as the signed last part of a link, and reads them back. */
public final class Invitations {

  private static final String PURPOSE = "opt-in:";

  private final KeyedHash hash;

  /**
   * @param hash with the secret that nobody else can sign with
   */
  public Invitations(KeyedHash hash) {
    this.hash = hash;
  }

  /** Safe in a URL: letters, digits, {@code - _} and a dot. */
  public String sign(Invitation invitation) {
    var content =
        String.join(
            "|",
            invitation.mailId(),
            invitation.leadId(),
            invitation.formId(),
            Long.toString(invitation.askedAt().toEpochMilli()));
    var encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(content.getBytes(StandardCharsets.UTF_8));
    return encoded + "." + signatureOf(encoded);
  }

  /** The invitation; empty when the text is not one that was signed here. */
  public Optional<Invitation> read(String token) {
    int dot = token.indexOf('.');
    return dot < 0 || !isSigned(token.substring(0, dot), token.substring(dot + 1))
        ? Optional.empty()
        : Optional.of(decode(token.substring(0, dot)));
  }

  private boolean isSigned(String encoded, String signature) {
    return MessageDigest.isEqual(
        signatureOf(encoded).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  private static Invitation decode(String encoded) {
    var content = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    var parts = content.split("\\|", -1);
    return new Invitation(
        parts[0], parts[1], parts[2], Instant.ofEpochMilli(Long.parseLong(parts[3])));
  }

  private String signatureOf(String encoded) {
    return hash.of(PURPOSE + encoded).toString();
  }
}
