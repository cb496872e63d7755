package dev.leadrelay.testkit.backbone;

import dev.leadrelay.stack.adapter.process.Installation;
import dev.leadrelay.stack.adapter.process.LocalBroker;
import dev.leadrelay.stack.adapter.process.LocalRegistry;
import dev.leadrelay.stack.adapter.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.springframework.util.FileSystemUtils;

/** Broker and registry as processes of the local stack, in a temporary folder. */
public final class ProcessBackbone implements Backbone {

  private final Path directory;
  private final LocalBroker broker;
  private final LocalRegistry registry;

  private ProcessBackbone(Path directory, LocalBroker broker, LocalRegistry registry) {
    this.directory = directory;
    this.broker = broker;
    this.registry = registry;
  }

  /** Starts both side by side; the registry keeps its schemas in memory. */
  public static ProcessBackbone start() {
    var installation = Installation.find();
    var directory = temporary();
    var registry =
        CompletableFuture.supplyAsync(
            () -> LocalRegistry.startInMemory(installation, directory, Ports.free()));
    try {
      var broker = LocalBroker.start(installation, directory.resolve("kafka"), Ports.free());
      return new ProcessBackbone(directory, broker, registry.join());
    } catch (RuntimeException e) {
      registry.thenAccept(LocalRegistry::close).join();
      throw e;
    }
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public String registryUrl() {
    return registry.url();
  }

  @Override
  public void killBroker() {
    broker.kill();
  }

  @Override
  public void restartBroker() {
    broker.restart();
  }

  @Override
  public void pauseBroker() {
    broker.jvm().pause();
  }

  @Override
  public void resumeBroker() {
    broker.jvm().resume();
  }

  @Override
  public void close() {
    // Nothing is kept, so nothing needs an orderly end.
    registry.jvm().kill();
    broker.kill();
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("leadrelay-backbone");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
