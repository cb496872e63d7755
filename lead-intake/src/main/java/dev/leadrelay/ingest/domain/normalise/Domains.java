package dev.leadrelay.ingest.domain.normalise;

import dev.leadrelay.ingest.domain.event.HostName;
import java.util.Optional;

/** What is known of domains in general. */
public interface Domains {

  /** The part of a host name that someone registered; empty for a bare public suffix. */
  Optional<String> registrable(HostName host);

  /** True when anybody can have an address under this registrable domain. */
  boolean isFreemail(String registrableDomain);
}
