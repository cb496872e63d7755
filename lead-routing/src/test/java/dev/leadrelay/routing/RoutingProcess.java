package dev.leadrelay.routing;

import static org.awaitility.Awaitility.await;

import dev.leadrelay.stack.adapter.process.Ports;
import dev.leadrelay.testkit.backbone.Backbone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The service in a process of its own, which can be killed. */
final class RoutingProcess implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final URI address;

  private RoutingProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static RoutingProcess start(Backbone backbone, Path folder, Path plan) throws IOException {
    int port = Ports.free();
    Files.createDirectories(folder);
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            RoutingApplication.class.getName(),
            "--server.port=" + port,
            "--leadrelay.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
            "--leadrelay.registry.url=" + backbone.registryUrl(),
            "--leadrelay.state-dir=" + folder.resolve("state"),
            "--leadrelay.routing.plan=file:" + plan);
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    return new RoutingProcess(process, URI.create("http://127.0.0.1:" + port));
  }

  void awaitReady() {
    await()
        .atMost(Duration.ofMinutes(3))
        .ignoreExceptions()
        .until(() -> get("/actuator/health/readiness").contains("UP"));
  }

  String get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address.resolve(path)).build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
  }

  /** Ends it at once, as a crash would. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
  }
}
