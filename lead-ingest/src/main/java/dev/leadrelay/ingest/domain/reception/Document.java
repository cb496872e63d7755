package dev.leadrelay.ingest.domain.reception;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * One event as it arrived.
 *
 * @param content the CloudEvent as maps, lists, texts, numbers and truth values
 * @param raw the bytes that it was read from
 */
public record Document(Map<String, ?> content, ByteBuffer raw) {}
