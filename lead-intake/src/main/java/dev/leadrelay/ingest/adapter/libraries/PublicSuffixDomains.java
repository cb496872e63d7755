package dev.leadrelay.ingest.adapter.libraries;

import com.google.common.net.InternetDomainName;
import dev.leadrelay.ingest.domain.event.HostName;
import dev.leadrelay.ingest.domain.normalise.Domains;
import java.util.Optional;
import java.util.Set;

/** Domains by the public suffix list that Guava carries, and a table of freemail providers. */
public final class PublicSuffixDomains implements Domains {

  private final Set<String> freemail;

  public PublicSuffixDomains(Set<String> freemail) {
    this.freemail = Set.copyOf(freemail);
  }

  @Override
  public Optional<String> registrable(HostName host) {
    try {
      var name = InternetDomainName.from(host.value());
      return name.isUnderRegistrySuffix()
          ? Optional.of(name.topDomainUnderRegistrySuffix().toString())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Asking first whether it is valid would read it twice.
    }
  }

  @Override
  public boolean isFreemail(String registrableDomain) {
    return freemail.contains(registrableDomain);
  }
}
