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

/**
 * Broker and registry as processes of the local stack. Each backbone has a broker of its own, in a
 * temporary folder; the registry is the same for all of a JVM.
 */
public final class ProcessBackbone implements Backbone {

  private final Path directory;
  private final LocalBroker broker;
  private final LocalRegistry registry;

  private ProcessBackbone(Path directory, LocalBroker broker, LocalRegistry registry) {
    this.directory = directory;
    this.broker = broker;
    this.registry = registry;
  }

  /** Starts both side by side, unless a registry runs already. */
  public static ProcessBackbone start() {
    var directory = temporary();
    var registry = CompletableFuture.supplyAsync(SharedRegistry::get);
    var broker = LocalBroker.start(Installation.find(), directory.resolve("kafka"), Ports.free());
    return new ProcessBackbone(directory, broker, registry.join());
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
    broker.kill();
    delete(directory);
  }

  static void delete(Path directory) {
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path temporary() {
    try {
      return Files.createTempDirectory("leadrelay-backbone");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
