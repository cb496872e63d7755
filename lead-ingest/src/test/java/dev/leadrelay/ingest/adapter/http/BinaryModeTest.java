package dev.leadrelay.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.domain.reception.Document;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BinaryModeTest {

  final JsonEvents json = new JsonEvents(500);

  @Test
  void shouldJoinHeadersAndBodyAndKeepBothInTheRawForm() {
    var document = read("{\"anonymousId\": \"a-1\"}");

    assertThat(document.content().get("id")).isEqualTo("Euro € \"1\" 50%");
    assertThat(document.content().get("data")).isEqualTo(Map.of("anonymousId", "a-1"));
    assertThat(reread(document)).isEqualTo(document.content());
  }

  @Test
  void shouldReadAnEventWithoutData() {
    var document = read("");

    assertThat(document.content().get("data")).isNull();
    assertThat(reread(document)).isEqualTo(document.content());
  }

  private Document read(String body) {
    var request = new MockHttpServletRequest();
    request.addHeader("Ce-SpecVersion", "1.0");
    request.addHeader("CE-Id", "Euro%20%E2%82%AC%20%221%22 50%");
    request.addHeader("ce-source", "shop");
    request.addHeader("accept", "*/*");
    var parsed = BinaryMode.read(request, body.getBytes(StandardCharsets.UTF_8), json);
    return ((Parsed.Documents) parsed).all().getFirst();
  }

  private Map<String, ?> reread(Document document) {
    var bytes = new byte[document.raw().remaining()];
    document.raw().duplicate().get(bytes);
    return ((Parsed.Documents) json.one(bytes)).all().getFirst().content();
  }
}
