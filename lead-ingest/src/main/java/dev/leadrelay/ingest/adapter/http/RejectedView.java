package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.rejected.Rejected;
import dev.leadrelay.ingest.domain.rejected.State;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refused event as its keepers see it.
 *
 * @param raw what arrived, as text; only where one is looked at by itself
 * @param rawBase64 what arrived, where it is no text
 * @param event the CloudEvent in JSON that was read from it, where raw is none itself
 */
record RejectedView(
    String id,
    Door door,
    String source,
    Instant receivedAt,
    @Nullable String contentType,
    State state,
    @Nullable Instant settledAt,
    boolean truncated,
    List<Refusal> reasons,
    @Nullable String raw,
    @Nullable String rawBase64,
    @Nullable String event) {

  /** A page of them; {@code next} is the {@code before} of the page after it. */
  record Page(List<RejectedView> rejected, @Nullable String next) {}

  /** Without what was sent. */
  static RejectedView inList(Rejected rejected) {
    return of(rejected, null, null, null);
  }

  static RejectedView whole(Rejected rejected) {
    var text = textOf(rejected);
    return of(rejected, text, text == null ? base64Of(rejected) : null, rejected.event());
  }

  private static RejectedView of(
      Rejected rejected, @Nullable String raw, @Nullable String rawBase64, @Nullable String event) {
    return new RejectedView(
        rejected.id(),
        rejected.door(),
        rejected.source(),
        rejected.receivedAt(),
        rejected.contentType(),
        rejected.state(),
        rejected.settledAt(),
        rejected.truncated(),
        rejected.reasons(),
        raw,
        rawBase64,
        event);
  }

  private static @Nullable String textOf(Rejected rejected) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(rejected.raw().duplicate()).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String base64Of(Rejected rejected) {
    var bytes = new byte[rejected.raw().remaining()];
    rejected.raw().duplicate().get(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
