package dev.leadrelay.bench.ingest;

import dev.leadrelay.bench.streams.Broker;
import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.ingest.IngestApplication;
import dev.leadrelay.kit.streams.RunningStreams;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.adapter.process.Installation;
import dev.leadrelay.stack.adapter.process.Ports;
import dev.leadrelay.testkit.backbone.Backbone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The real lead-ingest with one endpoint more, over a broker of its own. */
record IngestServer(
    Backbone backbone, Broker broker, ConfigurableApplicationContext service, int port, Path state)
    implements AutoCloseable {

  private static final String GROUP = "lead-ingest";
  private static final long NANOS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

  private static final String NO_LIMIT = "1000000";

  static IngestServer start() {
    var backbone = Backbone.start();
    var broker = new Broker(new Cluster(backbone.bootstrapServers(), backbone.registryUrl()));
    broker.createEventTopics(List.of(BareEndpoint.TOPIC));
    int port = Ports.free();
    var home = Installation.find().home();
    var state = temporary();
    var service =
        new SpringApplicationBuilder(IngestApplication.class, BareEndpoint.class)
            .run(
                // Every service on the class path has such a file.
                "--spring.config.location=file:"
                    + home.resolve("lead-ingest/src/main/resources/application.yml"),
                "--server.port=" + port,
                "--leadrelay.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
                "--leadrelay.registry.url=" + backbone.registryUrl(),
                "--leadrelay.state-dir=" + state,
                "--leadrelay.ingest.keyless-on-loopback=true",
                "--leadrelay.ingest.rate-per-key=" + NO_LIMIT,
                "--leadrelay.ingest.rate-per-address=" + NO_LIMIT,
                "--leadrelay.ingest.forms=" + home.resolve("config/forms"));
    return new IngestServer(backbone, broker, service, port, state);
  }

  /** Waits until the stream behind the door has nothing left to do. */
  void settle() {
    var ends = broker.ends(Topics.ACCEPTED.name());
    while (!broker.isCommitted(GROUP, ends)) {
      LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
    }
  }

  /** From now on nobody takes what the door accepts. */
  void pauseStream() {
    service.getBean(RunningStreams.class).all().forEach(KafkaStreams::pause);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("leadrelay-bench-ingest");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    service.close();
    broker.close();
    backbone.close();
    try {
      FileSystemUtils.deleteRecursively(state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
