package dev.leadrelay.scoring;

import dev.leadrelay.stack.adapter.process.Ports;
import dev.leadrelay.testkit.backbone.Backbone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running scoring service, asked over HTTP. */
final class Instance implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final ConfigurableApplicationContext application;
  private final URI address;

  private Instance(ConfigurableApplicationContext application, URI address) {
    this.application = application;
    this.address = address;
  }

  static Instance start(Backbone backbone, Path stateDir) {
    var port = Ports.free();
    var application =
        new SpringApplicationBuilder(ScoringApplication.class)
            .run(
                "--server.port=" + port,
                "--leadrelay.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
                "--leadrelay.registry.url=" + backbone.registryUrl(),
                "--leadrelay.state-dir=" + stateDir,
                "--leadrelay.scoring.model=file:src/test/resources/models/spec.yml");
    return new Instance(application, URI.create("http://127.0.0.1:" + port));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path), BodyHandlers.ofString());
  }

  HttpResponse<String> send(String method, String path, String body) {
    return sendAsync(method, path, body).join();
  }

  CompletableFuture<HttpResponse<String>> sendAsync(String method, String path, String body) {
    return sendAsync(method, path, body, "application/json");
  }

  CompletableFuture<HttpResponse<String>> sendAsync(
      String method, String path, String body, String accept) {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("content-type", "application/json")
            .header("accept", accept)
            .method(method, BodyPublishers.ofString(body))
            .build();
    return HTTP.sendAsync(request, BodyHandlers.ofString());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  /** The version of a model that is live; 0 when none is. */
  int liveVersion(String model) throws IOException, InterruptedException {
    for (var version : json(model + "/versions").path("versions")) {
      if (version.path("live").asBoolean()) {
        return version.path("version").asInt();
      }
    }
    return 0;
  }

  @Override
  public void close() {
    application.close();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).build();
  }
}
