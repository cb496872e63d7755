package dev.leadrelay.ingest.adapter.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlEncodedTest {

  @Test
  void shouldReadWhatABrowserSends() {
    var body = "email=ana%40example.com&name=L%C3%B3pez+S%c3%a1nchez&empty=&flag&email=second";

    assertThat(UrlEncoded.parse(body.getBytes(StandardCharsets.UTF_8)))
        .contains(
            Map.of("email", "ana@example.com", "name", "López Sánchez", "empty", "", "flag", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%FF", "%C3=a", "a=%ED%A0%80"})
  void shouldRefuseBrokenEscapesAndOtherBytes(String body) {
    assertThat(UrlEncoded.parse(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
