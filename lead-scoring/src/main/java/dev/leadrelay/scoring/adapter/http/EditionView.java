package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.publication.Edition;
import java.time.Instant;

/**
 * A published version of a model as JSON.
 *
 * @param live whether leads are scored with it now
 * @param model its YAML
 */
record EditionView(
    String id,
    int version,
    boolean live,
    String author,
    String reason,
    Instant publishedAt,
    String model) {

  static EditionView of(Edition edition, boolean live) {
    return new EditionView(
        edition.id(),
        edition.version(),
        live,
        edition.author(),
        edition.reason(),
        edition.publishedAt(),
        edition.yaml());
  }
}
