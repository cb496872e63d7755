package dev.leadrelay.ingest.domain.rejected;

import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which refused events somebody wants to see, the newest first; null: any.
 *
 * @param from first instant of arrival
 * @param to first instant after
 * @param before id of the last one of the page before
 */
public record Wanted(
    @Nullable RefusalCode reason,
    @Nullable Door door,
    @Nullable State state,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String before) {

  public boolean matches(Rejected rejected) {
    return (reason == null || rejected.reasons().stream().anyMatch(r -> r.code() == reason))
        && (door == null || rejected.door() == door)
        && (state == null || rejected.state() == state)
        && (from == null || !rejected.receivedAt().isBefore(from))
        && (to == null || rejected.receivedAt().isBefore(to));
  }
}
