package dev.leadrelay.scoring.adapter.kafka;

import dev.leadrelay.schemas.ConfigDocument;
import dev.leadrelay.scoring.domain.publication.Edition;

/** Between an edition and its record. */
final class EditionMapper {

  private EditionMapper() {}

  static ConfigDocument toAvro(Edition edition) {
    return new ConfigDocument(
        edition.id(),
        edition.version(),
        edition.yaml(),
        edition.author(),
        edition.reason(),
        edition.publishedAt());
  }

  static Edition toDomain(ConfigDocument document) {
    return new Edition(
        document.getId(),
        document.getVersion(),
        document.getYaml(),
        document.getAuthor(),
        document.getReason(),
        document.getPublishedAt());
  }
}
