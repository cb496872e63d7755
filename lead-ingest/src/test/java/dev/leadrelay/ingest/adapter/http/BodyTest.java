package dev.leadrelay.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BodyTest {

  private static final int LIMIT = 1_000;

  @Test
  void shouldUnpackGzip() throws IOException {
    assertThat(read(gzip("hello"), "gzip").bytes()).asString().isEqualTo("hello");
    assertThat(read("hello".getBytes(StandardCharsets.UTF_8), null).bytes())
        .asString()
        .isEqualTo("hello");
  }

  @Test
  void shouldUnpackNoMoreThanTheLimit() throws IOException {
    var body = read(gzip("x".repeat(10_000_000)), "gzip");

    assertThat(body.content().remaining()).isEqualTo(LIMIT);
    assertThat(body.truncated()).isTrue();
    assertThat(code(body)).isEqualTo(RefusalCode.BODY_TOO_LARGE);
  }

  @Test
  void shouldKeepWhatItCannotUnpackAsItCame() throws IOException {
    var broken = gzip("hello");
    broken[12] ^= 1;

    assertThat(code(read(broken, "gzip"))).isEqualTo(RefusalCode.WRONG_ENCODING);
    assertThat(read(broken, "gzip").bytes()).isEqualTo(broken);
    assertThat(code(read(broken, "br"))).isEqualTo(RefusalCode.WRONG_ENCODING);
  }

  private static RefusalCode code(Body body) {
    return body.fault().orElseThrow().code();
  }

  private static Body read(byte[] content, @Nullable String encoding) {
    var request = new MockHttpServletRequest();
    request.setContent(content);
    if (encoding != null) {
      request.addHeader("Content-Encoding", encoding);
    }
    return Body.read(request, LIMIT);
  }

  private static byte[] gzip(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
