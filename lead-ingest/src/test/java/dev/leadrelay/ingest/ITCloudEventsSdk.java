package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.topics.Topics;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The genuine CloudEvents SDK for Java at its door, in the three modes of HTTP. */
@ExtendWith(RunningIngest.class)
class ITCloudEventsSdk {

  static final JsonFormat FORMAT = new JsonFormat();
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Log<LeadEvent> events;

  @BeforeAll
  static void open() {
    events = new Log<>(RunningIngest.backbone(), Topics.EVENTS);
  }

  @AfterAll
  static void close() {
    events.close();
  }

  @Test
  void shouldTakeAnEventInStructuredMode() throws Exception {
    var answer =
        send(
            (request, answers) ->
                writer(request, answers)
                    .writeStructured(event("sdk-structured"), JsonFormat.CONTENT_TYPE));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(stored("sdk-structured").getType()).isEqualTo("demo.requested");
  }

  @Test
  void shouldTakeAnEventInBinaryMode() throws Exception {
    var answer =
        send((request, answers) -> writer(request, answers).writeBinary(event("sdk-binary")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var stored = stored("sdk-binary");
    assertThat(stored.getPerson().getEmail()).isEqualTo("sdk@example.com");
    assertThat(stored.getOccurredAt()).isEqualTo("2026-03-02T09:15:00Z");
  }

  @Test
  void shouldTakeABatchAndListWhatIsBad() throws Exception {
    var bad = CloudEventBuilder.v1(event("sdk-bad")).withType("Nonsense").build();
    var body = batch(event("sdk-batch-1"), bad, event("sdk-batch-2"));

    var answer =
        CLIENT.send(
            request()
                .header("content-type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"index\":1", "sdk-bad", "\"pointer\":\"/type\"");
    assertThat(stored("sdk-batch-1").getSource()).isEqualTo("https://www.example.com/sdk");
    stored("sdk-batch-2");
  }

  private static LeadEvent stored(String id) {
    return events.await(1, event -> event.getEventId().equals(id)).getFirst().value();
  }

  private static CloudEvent event(String id) {
    return CloudEventBuilder.v1()
        .withId(id)
        .withSource(URI.create("https://www.example.com/sdk"))
        .withType("demo.requested")
        .withTime(OffsetDateTime.parse("2026-03-02T10:15:00+01:00"))
        .withData(
            "application/json",
            "{\"person\": {\"email\": \"Sdk@Example.com\"}}".getBytes(StandardCharsets.UTF_8))
        .build();
  }

  /** The SDK writes single events only: a batch is an array of what it writes. */
  private static String batch(CloudEvent... all) {
    return Arrays.stream(all)
        .map(event -> new String(FORMAT.serialize(event), StandardCharsets.UTF_8))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static MessageWriter<?, ?> writer(HttpRequest.Builder request, byte[][] body) {
    return HttpMessageFactory.createWriter(
        (name, value) -> request.header(name, value), bytes -> body[0] = bytes);
  }

  @FunctionalInterface
  private interface Writing {
    void write(HttpRequest.Builder request, byte[][] body);
  }

  private static HttpResponse<String> send(Writing writing) throws Exception {
    var request = request();
    var body = new byte[1][];
    writing.write(request, body);
    return CLIENT.send(
        request.POST(BodyPublishers.ofByteArray(body[0])).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request() {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d/v1/events".formatted(RunningIngest.PORT)))
        .header("authorization", "Bearer " + RunningIngest.KEY);
  }
}
