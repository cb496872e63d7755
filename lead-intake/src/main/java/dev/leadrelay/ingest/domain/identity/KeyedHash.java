package dev.leadrelay.ingest.domain.identity;

import java.util.UUID;

/** A hash that only the holder of a secret key can compute. */
@FunctionalInterface
public interface KeyedHash {

  /** The first 128 bits of the text's hash as a UUID of version 8 (RFC 9562). */
  UUID of(String text);
}
