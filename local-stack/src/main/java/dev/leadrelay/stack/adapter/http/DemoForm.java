package dev.leadrelay.stack.adapter.http;

import dev.leadrelay.stack.domain.demo.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Fills in the demo form as a browser does: {@code POST /v1/forms/demo}. */
public final class DemoForm {

  private final HttpClient http;
  private final URI action;

  /**
   * @param ingest base address of lead-ingest
   */
  public DemoForm(HttpClient http, String ingest) {
    this.http = http;
    this.action = URI.create(ingest + "/v1/forms/demo");
  }

  /** Sends the form of a visitor. */
  public void send(Visitor visitor) throws IOException, InterruptedException {
    var body =
        visitor.form().entrySet().stream()
            .map(
                field ->
                    "%s=%s"
                        .formatted(
                            field.getKey(),
                            URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)))
            .collect(Collectors.joining("&"));
    http.send(
        HttpRequest.newBuilder(action)
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }
}
