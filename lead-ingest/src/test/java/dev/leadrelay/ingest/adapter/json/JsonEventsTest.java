package dev.leadrelay.ingest.adapter.json;

import static dev.leadrelay.ingest.domain.refusal.RefusalCode.BATCH_TOO_LARGE;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.MALFORMED_JSON;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.NOT_UTF8;
import static dev.leadrelay.ingest.domain.refusal.RefusalCode.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.domain.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEventsTest {

  final JsonEvents json = new JsonEvents(2);

  @Test
  void shouldKeepTheBytesOfEachEventOfABatch() {
    var parsed = (Parsed.Documents) json.batch(utf8(" [ {\"a\": \"ü€\"} , {\"b\":[{}]}]\n"));

    assertThat(parsed.all())
        .extracting(document -> StandardCharsets.UTF_8.decode(document.raw()).toString())
        .isEqualTo(List.of("{\"a\": \"ü€\"}", "{\"b\":[{}]}"));
  }

  @Test
  void shouldSayWhereJsonBreaksWithoutItsContent() {
    var reason = reason(json.one(utf8("{\"a\": 1,\n \"ana@example.com\": tru}")));

    assertThat(reason.code()).isEqualTo(MALFORMED_JSON);
    assertThat(reason.detail()).contains("line 2, column").doesNotContain("ana", "tru");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\":1}}", "{\"a\":1} {}", "{\"a\":1,\"a\":2}", "{'a':1}"})
  void shouldRefuseWhatIsNotExactlyOneValue(String text) {
    assertThat(reason(json.one(utf8(text))).code()).isIn(MALFORMED_JSON, WRONG_TYPE);
  }

  @Test
  void shouldSurviveDeepNesting() {
    assertThat(reason(json.one(utf8("{\"a\":".repeat(10_000)))).code()).isEqualTo(MALFORMED_JSON);
  }

  @Test
  void shouldRefuseOtherEncodings() {
    var latin = "{\"a\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(reason(json.one(latin)).code()).isEqualTo(NOT_UTF8);
  }

  @Test
  void shouldTellAnEventFromABatch() {
    assertThat(reason(json.one(utf8("[]"))).code()).isEqualTo(WRONG_TYPE);
    assertThat(reason(json.batch(utf8("{}"))).code()).isEqualTo(WRONG_TYPE);
    assertThat(reason(json.batch(utf8("[{}, 7]"))).pointer()).isEqualTo("/1");
    assertThat(reason(json.batch(utf8("[{}, {}, {}]"))).code()).isEqualTo(BATCH_TOO_LARGE);
  }

  private static Refusal reason(Parsed parsed) {
    return ((Parsed.Unreadable) parsed).reason();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
