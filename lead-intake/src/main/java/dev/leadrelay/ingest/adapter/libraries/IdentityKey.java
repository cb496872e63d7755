package dev.leadrelay.ingest.adapter.libraries;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** The secret from which lead ids are derived. */
public final class IdentityKey {

  private static final String KNOWN_TO_EVERYBODY = "local-development-only";

  private IdentityKey() {}

  /**
   * The configured key; a well-known one on a machine of one's own.
   *
   * @param address that the doors listen on; null for all
   * @throws IllegalArgumentException when others can reach the doors and no key is configured
   */
  public static String of(@Nullable String configured, @Nullable InetAddress address) {
    if (configured != null && !configured.isBlank()) {
      return configured;
    }
    if (address == null || !address.isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "Expected a secret in LEADRELAY_IDENTITY_KEY, as the doors are open to other machines,"
              + " but it is not set.");
    }
    return KNOWN_TO_EVERYBODY;
  }
}
