package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.query.StoreQueries;
import java.net.URI;
import java.util.Optional;

/**
 * Knows which instance holds a lead.
 *
 * @param store name of the store with the leads
 */
public record Owners(StoreQueries queries, String store) {

  Optional<URI> elsewhere(String leadId) {
    return queries.ownerElsewhere(store, leadId);
  }
}
