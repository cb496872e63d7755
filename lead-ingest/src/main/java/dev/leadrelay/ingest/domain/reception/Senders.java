package dev.leadrelay.ingest.domain.reception;

import dev.leadrelay.ingest.domain.event.Door;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who sent a document that was refused, as far as it can be told without revealing a person. */
final class Senders {

  private static final int MAX_LENGTH = 512;

  private Senders() {}

  /** The source of the document, or the name of the door where there is none to be trusted. */
  static String sourceOf(Map<String, ?> content, Door door) {
    return content.get("source") instanceof String source && isHarmless(source)
        ? source
        : door.name().toLowerCase(Locale.ROOT);
  }

  static @Nullable String idOf(Map<String, ?> content) {
    return content.get("id") instanceof String id && id.length() <= MAX_LENGTH ? id : null;
  }

  /** A source becomes a record key: what may hold an address or a query of a person must not. */
  private static boolean isHarmless(String source) {
    return !source.isBlank()
        && source.length() <= MAX_LENGTH
        && source.chars().noneMatch(c -> c == '@' || c == '?' || c < ' ');
  }
}
