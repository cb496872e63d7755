package dev.leadrelay.testkit.backbone;

import dev.leadrelay.stack.adapter.process.Installation;
import dev.leadrelay.stack.adapter.process.LocalRegistry;
import dev.leadrelay.stack.adapter.process.Ports;

/**
 * The registry of every backbone of this JVM. It holds nothing but the schemas of the contract,
 * which are the same for all, and takes longer to start than a broker.
 */
final class SharedRegistry {

  private static final LocalRegistry INSTANCE = started();

  private SharedRegistry() {}

  /** Waits until it runs; the first one who asks starts it. */
  static LocalRegistry get() {
    return INSTANCE;
  }

  private static LocalRegistry started() {
    var directory = ProcessBackbone.temporary();
    var registry = LocalRegistry.startInMemory(Installation.find(), directory, Ports.free());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  registry.jvm().kill();
                  ProcessBackbone.delete(directory);
                },
                "close-registry"));
    return registry;
  }
}
