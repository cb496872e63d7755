package dev.leadrelay.sla.streams;

import dev.leadrelay.sla.domain.tally.Bucket;
import dev.leadrelay.sla.domain.tally.Dimension;

/**
 * Keys of the tallies: {@code team:inbound}. All keys of a dimension lie between its {@link #first}
 * and {@link #last}.
 */
final class TallyKeys {

  private static final char SEPARATOR = ':';
  private static final char AFTER_SEPARATOR = SEPARATOR + 1;

  private TallyKeys() {}

  static String of(Bucket bucket) {
    return first(bucket.by()) + bucket.value();
  }

  static String first(Dimension by) {
    return by.apiName() + SEPARATOR;
  }

  static String last(Dimension by) {
    return by.apiName() + AFTER_SEPARATOR;
  }

  static String valueIn(String key) {
    return key.substring(key.indexOf(SEPARATOR) + 1);
  }
}
