package dev.leadrelay.schemas.serde;

import java.util.HashMap;
import java.util.Map;

/** The settings that every reader and writer of the contract shares. */
final class AvroSettings {

  private AvroSettings() {}

  /**
   * The given settings with ours added; {@code schema.registry.url} must be among the given ones.
   */
  static Map<String, Object> from(Map<String, ?> given) {
    boolean inMemory = String.valueOf(given.get("schema.registry.url")).startsWith("mock://");
    var settings = new HashMap<String, Object>(given);
    settings.put("specific.avro.reader", true);
    settings.put("auto.register.schemas", inMemory);
    return settings;
  }
}
