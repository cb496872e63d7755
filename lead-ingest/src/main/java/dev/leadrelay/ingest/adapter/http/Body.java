package dev.leadrelay.ingest.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** The body of a request, of which no more is read than the limit. */
record Body(ByteBuffer content, boolean tooLarge) {

  /** Reads it; a sender that goes away meanwhile is an {@link UncheckedIOException}. */
  static Body read(HttpServletRequest request, int limit) {
    try {
      var bytes = request.getInputStream().readNBytes(limit + 1);
      return bytes.length > limit
          ? new Body(ByteBuffer.wrap(bytes, 0, limit), true)
          : new Body(ByteBuffer.wrap(bytes), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    var bytes = new byte[content.remaining()];
    content.duplicate().get(bytes);
    return bytes;
  }
}
