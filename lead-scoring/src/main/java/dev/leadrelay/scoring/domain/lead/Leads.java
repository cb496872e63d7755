package dev.leadrelay.scoring.domain.lead;

import java.util.Optional;

/** The leads that this instance holds. */
@FunctionalInterface
public interface Leads {

  Optional<KnownLead> find(String leadId);
}
