package dev.leadrelay.ingest.domain.reception;

import dev.leadrelay.ingest.domain.refusal.Refusal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One event as it arrived.
 *
 * @param content the CloudEvent as maps, lists, texts, numbers and truth values
 * @param raw the bytes that it was read from
 * @param origins where the sender put what is at a place of the event, by JSON pointer; empty where
 *     the sender wrote the event itself
 */
public record Document(Map<String, ?> content, ByteBuffer raw, Map<String, String> origins) {

  public Document(Map<String, ?> content, ByteBuffer raw) {
    this(content, raw, Map.of());
  }

  /** The same event, where it is known only to us when it happened. */
  public Document happenedAt(Instant time) {
    var timed = new HashMap<String, Object>(content);
    timed.put("time", time.toString());
    return new Document(timed, raw, origins);
  }

  /** The refusals, with the places in the sender's own words. */
  public List<Refusal> inWordsOfSender(List<Refusal> refusals) {
    return refusals.stream().map(this::inWordsOfSender).toList();
  }

  private Refusal inWordsOfSender(Refusal refusal) {
    return new Refusal(
        refusal.code(),
        origins.getOrDefault(refusal.pointer(), refusal.pointer()),
        refusal.detail());
  }
}
