package dev.leadrelay.stack.adapter.process;

import static java.util.function.Predicate.not;

import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.stack.domain.run.Progress;
import dev.leadrelay.stack.domain.run.StackSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Broker, registry and services, started in the order of dependency and stopped in the reverse one.
 *
 * <pre>
 * data folder -- broker -- registry --+-- lead-ingest
 *          extract the services' jars +-- lead-scoring, lead-routing, sla-monitor
 *                                    +-- console, which needs neither of them to start
 * </pre>
 */
public final class LocalStack implements AutoCloseable {

  private final StackSettings settings;
  private final Installation installation;
  private final Progress progress;
  private final DataDirectory data;
  private final Map<Component, ChildJvm> running = new ConcurrentHashMap<>();

  private LocalStack(
      StackSettings settings, Installation installation, Progress progress, DataDirectory data) {
    this.settings = settings;
    this.installation = installation;
    this.progress = progress;
    this.data = data;
  }

  /**
   * Starts all of it and waits until all of it is ready.
   *
   * @throws StartFailedException when something does not come up; nothing is left running then
   */
  public static LocalStack start(
      StackSettings settings, Installation installation, Progress progress) {
    var data = DataDirectory.take(settings.data());
    var stack = new LocalStack(settings, installation, progress, data);
    try {
      Preflight.check(settings, installation);
      stack.startAll();
      return stack;
    } catch (RuntimeException e) {
      // Nobody has used it yet, so there is nothing to end in order.
      stack.kill();
      stack.data.close();
      throw e;
    }
  }

  /** The first component that ended by itself, as soon as one does. */
  public CompletableFuture<Component> death() {
    var death = new CompletableFuture<Component>();
    running.forEach((component, jvm) -> jvm.whenEnded(() -> death.complete(component)));
    return death;
  }

  /** Stops all of it, the services before what they need. */
  @Override
  public void close() {
    // A start that was interrupted must still be able to wait for its children's end.
    boolean interrupted = Thread.interrupted();
    if (running.values().stream().anyMatch(ChildJvm::writesCache)) {
      progress.note("  Writing start caches, once: the next start takes half the time.");
    }
    stop(settings.services().reversed());
    stop(List.of(Component.REGISTRY));
    stop(List.of(Component.KAFKA));
    data.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends all of it at once, as a crash would. */
  public void kill() {
    running.values().forEach(ChildJvm::kill);
  }

  /** The process of a component, if it runs. */
  public Optional<ChildJvm> jvm(Component component) {
    return Optional.ofNullable(running.get(component));
  }

  /** Starts a service, again where it has ended or was killed, and waits until it is ready. */
  public void start(Component service) {
    launch(service, () -> LocalService.start(service, settings, installation, extract(service)));
  }

  private void startAll() {
    // Virtual threads: all they do is wait for other processes.
    try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      var starts = new ExecutorCompletionService<Boolean>(tasks);
      try {
        var extracted = tasks.submit(this::extractAll);
        for (var service : services(not(Component::needsBackbone))) {
          starts.submit(() -> start(service), true);
        }
        var backbone = new ExecutorCompletionService<Boolean>(tasks);
        backbone.submit(() -> launch(Component.KAFKA, this::startBroker), true);
        // It waits for the broker by itself.
        backbone.submit(() -> launch(Component.REGISTRY, this::startRegistry), true);
        await(backbone, 2);
        extracted.get();
        for (var service : services(Component::needsBackbone)) {
          starts.submit(() -> start(service), true);
        }
        await(starts, settings.services().size());
      } catch (InterruptedException e) {
        tasks.shutdownNow();
        Thread.currentThread().interrupt();
        throw new StartFailedException("The start was interrupted.", e);
      } catch (ExecutionException e) {
        tasks.shutdownNow();
        throw e.getCause() instanceof StartFailedException failed
            ? failed
            : new StartFailedException("The start failed: " + e.getCause(), e);
      }
    }
  }

  /** In the order of their ends, so that the first failure is told at once. */
  private static void await(ExecutorCompletionService<Boolean> starts, int count)
      throws InterruptedException, ExecutionException {
    for (int ended = 0; ended < count; ended++) {
      starts.take().get();
    }
  }

  private List<Component> services(Predicate<Component> which) {
    return settings.services().stream().filter(which).toList();
  }

  private ChildJvm startBroker() {
    return LocalBroker.start(
            installation, settings.data().resolve("kafka"), settings.port(Component.KAFKA))
        .jvm();
  }

  private ChildJvm startRegistry() {
    return LocalRegistry.start(
            installation,
            settings.logs(),
            settings.port(Component.REGISTRY),
            settings.bootstrapServers())
        .jvm();
  }

  /** While broker and registry start, which leave a core idle. */
  private void extractAll() {
    services(Component::needsBackbone).forEach(this::extract);
  }

  private ServiceApp extract(Component service) {
    var jar = installation.serviceJar(service.title()).orElseThrow();
    return ServiceApp.extracted(jar, service.title(), settings.data().resolve("apps"));
  }

  private void launch(Component component, Supplier<ChildJvm> start) {
    var begin = Instant.now();
    running.put(component, start.get());
    progress.started(component.title(), Duration.between(begin, Instant.now()));
  }

  /** Asks all of them to stop, then waits for each. */
  private void stop(List<Component> components) {
    var begin = Instant.now();
    var stopping = new LinkedHashMap<Component, ChildJvm>();
    components.forEach(component -> jvm(component).ifPresent(jvm -> stopping.put(component, jvm)));
    stopping.values().forEach(ChildJvm::askToStop);
    stopping.forEach(
        (component, jvm) -> {
          jvm.close();
          running.remove(component);
          progress.stopped(component.title(), Duration.between(begin, Instant.now()));
        });
  }
}
