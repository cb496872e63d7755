package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.kit.crypto.Hmac;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the doors: whole, and its examples are taken in. */
@ExtendWith(RunningIngest.class)
class ITOpenApi {

  static final Pattern DOORS =
      Pattern.compile(
          "/v1/(events|track|identify|page|screen|group|alias|batch|forms/\\{formId}|hooks/.*)");

  static JsonNode description = new JsonMapper().createObjectNode();

  /** One example of a request body. */
  record Example(String path, String mediaType, String body) {}

  @BeforeAll
  static void read() throws Exception {
    description = new JsonMapper().readTree(RunningIngest.DOOR.get("/openapi.json").body());
  }

  @Test
  void shouldDescribeEveryDoorAsOpenApi31WithAnExample() {
    assertThat(description.get("openapi").asString()).startsWith("3.1");
    assertThat(examples().stream().map(Example::path).distinct())
        .containsExactlyInAnyOrder(
            "/v1/events",
            "/v1/track",
            "/v1/identify",
            "/v1/page",
            "/v1/screen",
            "/v1/group",
            "/v1/alias",
            "/v1/batch",
            "/v1/forms/{formId}",
            "/v1/hooks/chatbot/{botId}",
            "/v1/hooks/linkedin");
    assertThat(description.get("paths").propertyNames())
        .contains("/v1/forms/{formId}/fields", "/v1/forms/{formId}/token");
  }

  @Test
  void shouldTakeEveryExampleIn() throws Exception {
    for (var example : examples()) {
      var answer = post(example);

      assertThat(answer.statusCode())
          .as("%s %s: %s", example.path(), example.mediaType(), answer.body())
          .isBetween(200, 299);
    }
  }

  private static List<Example> examples() {
    var examples = new ArrayList<Example>();
    description
        .get("paths")
        .forEachEntry(
            (path, calls) -> {
              if (DOORS.matcher(path).matches()) {
                calls
                    .at("/post/requestBody/content")
                    .forEachEntry((type, content) -> add(path, type, content, examples));
              }
            });
    return examples;
  }

  private static void add(String path, String type, JsonNode content, List<Example> examples) {
    var example = content.get("example");
    if (example != null) {
      examples.add(
          new Example(path, type, example.isString() ? example.asString() : example.toString()));
    }
  }

  private static HttpResponse<String> post(Example example) throws Exception {
    var path = example.path().replace("{formId}", "demo").replace("{botId}", "site");
    var body = example.body().getBytes(StandardCharsets.UTF_8);
    var key = path.contains("chatbot") ? RunningIngest.BOT_SECRET : RunningIngest.KEY;
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:%d%s".formatted(RunningIngest.PORT, path)))
              .header("content-type", example.mediaType())
              .header("authorization", "Bearer " + key)
              .header("x-li-signature", Hmac.sha256Hex(LinkedInStub.CLIENT_SECRET, body))
              .POST(BodyPublishers.ofByteArray(body))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
