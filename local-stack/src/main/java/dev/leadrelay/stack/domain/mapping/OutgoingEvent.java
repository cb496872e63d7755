package dev.leadrelay.stack.domain.mapping;

import java.time.Instant;
import java.util.Map;

/**
 * An event as it goes to a door.
 *
 * @param id id, unique within the source
 * @param source URI of the source
 * @param type event type
 * @param time when it happened
 * @param data what it says, as nested maps
 */
public record OutgoingEvent(
    String id, String source, String type, Instant time, Map<String, Object> data) {}
