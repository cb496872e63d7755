package dev.leadrelay.kit.publication;

import dev.leadrelay.schemas.ConfigDocument;

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
