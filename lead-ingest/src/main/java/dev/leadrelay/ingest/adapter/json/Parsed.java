package dev.leadrelay.ingest.adapter.json;

import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import java.util.List;

/** What a body turned out to be. */
public sealed interface Parsed {

  /** The events in it, in their order. */
  record Documents(List<Document> all) implements Parsed {}

  /** No events: why the body cannot be read as a whole. */
  record Unreadable(Refusal reason) implements Parsed {}
}
