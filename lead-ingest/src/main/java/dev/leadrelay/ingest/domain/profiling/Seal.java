package dev.leadrelay.ingest.domain.profiling;

import java.util.Optional;

/** Makes texts unreadable and unchangeable for everybody else. */
public interface Seal {

  /** The text as letters and digits that an address may hold. */
  String close(String text);

  /** The text; empty when the seal is broken or another's. */
  Optional<String> open(String sealed);
}
