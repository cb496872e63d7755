package dev.leadrelay.routing;

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
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running routing service, asked over HTTP. */
final class Instance implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final ConfigurableApplicationContext application;
  private final URI address;

  private Instance(ConfigurableApplicationContext application, URI address) {
    this.application = application;
    this.address = address;
  }

  static Instance start(Backbone backbone, Path stateDir, Path plan) {
    return start(backbone, stateDir, plan, List.of());
  }

  static Instance start(Backbone backbone, Path stateDir, Path plan, List<String> settings) {
    var port = Ports.free();
    var application =
        new SpringApplicationBuilder(RoutingApplication.class)
            .run(
                Stream.concat(
                        Stream.of(
                            "--server.port=" + port,
                            "--leadrelay.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
                            "--leadrelay.registry.url=" + backbone.registryUrl(),
                            "--leadrelay.state-dir=" + stateDir,
                            "--leadrelay.routing.plan=file:" + plan),
                        settings.stream())
                    .toArray(String[]::new));
    return new Instance(application, URI.create("http://127.0.0.1:" + port));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request)
      throws IOException, InterruptedException {
    var built = request.apply(HttpRequest.newBuilder(address.resolve(path))).build();
    return HTTP.send(built, BodyHandlers.ofString());
  }

  Stream<String> open(String path) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofLines())
        .body();
  }

  @Override
  public void close() {
    application.close();
  }
}
