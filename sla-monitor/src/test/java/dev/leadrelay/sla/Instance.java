package dev.leadrelay.sla;

import dev.leadrelay.stack.adapter.process.Ports;
import dev.leadrelay.testkit.backbone.Backbone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running SLA monitor, asked over HTTP. */
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
        new SpringApplicationBuilder(SlaMonitorApplication.class)
            .run(
                "--server.port=" + port,
                "--leadrelay.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
                "--leadrelay.registry.url=" + backbone.registryUrl(),
                "--leadrelay.state-dir=" + stateDir,
                // What the examples tell of lies in the past.
                "--leadrelay.sla.retention=3650d");
    return new Instance(application, URI.create("http://127.0.0.1:" + port));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path), BodyHandlers.ofString());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  HttpResponse<Stream<String>> open(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path), BodyHandlers.ofLines());
  }

  @Override
  public void close() {
    application.close();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).build();
  }
}
