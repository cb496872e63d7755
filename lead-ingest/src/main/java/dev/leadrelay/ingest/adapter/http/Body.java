package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpHeaders;

/**
 * The body of a request, of which no more is read, and no more unpacked, than the limit.
 *
 * @param content the body as it was before it was packed; as it came when it cannot be unpacked
 * @param truncated true when the content is only the beginning
 * @param fault why it cannot be read any further
 */
record Body(ByteBuffer content, boolean truncated, Optional<Refusal> fault) {

  /** Reads it; a sender that goes away meanwhile is an {@link UncheckedIOException}. */
  static Body read(HttpServletRequest request, int limit) {
    try {
      var sent = read(request.getInputStream(), limit);
      return switch (encodingOf(request)) {
        case "", "identity" -> sent;
        case "gzip", "x-gzip" -> sent.fault().isPresent() ? sent : sent.unpacked(limit);
        default -> sent.with(UNKNOWN_ENCODING);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    var bytes = new byte[content.remaining()];
    content.duplicate().get(bytes);
    return bytes;
  }

  private Body unpacked(int limit) {
    try (var packed = new GZIPInputStream(new ByteArrayInputStream(bytes()))) {
      return read(packed, limit);
    } catch (IOException e) {
      return with(BROKEN_GZIP);
    }
  }

  private Body with(Refusal fault) {
    return new Body(content, truncated, Optional.of(fault));
  }

  private static Body read(InputStream stream, int limit) throws IOException {
    var bytes = stream.readNBytes(limit + 1);
    return bytes.length > limit
        ? new Body(ByteBuffer.wrap(bytes, 0, limit), true, Optional.of(tooLarge(limit)))
        : new Body(ByteBuffer.wrap(bytes), false, Optional.empty());
  }

  private static String encodingOf(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_ENCODING), "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static Refusal tooLarge(int limit) {
    return new Refusal(
        RefusalCode.BODY_TOO_LARGE,
        "",
        "Expected a body of at most %d bytes, but it is larger.".formatted(limit));
  }

  private static final Refusal UNKNOWN_ENCODING =
      new Refusal(
          RefusalCode.WRONG_ENCODING,
          "",
          "Expected a body as it is or packed with gzip, but it is packed in another way.");

  private static final Refusal BROKEN_GZIP =
      new Refusal(
          RefusalCode.WRONG_ENCODING,
          "",
          "Expected a body packed with gzip, as its header says, but it cannot be unpacked.");
}
