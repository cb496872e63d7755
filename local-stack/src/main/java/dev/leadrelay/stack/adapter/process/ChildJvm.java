package dev.leadrelay.stack.adapter.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A running child JVM. Closing it asks it to stop, and insists when it does not. */
public final class ChildJvm implements AutoCloseable {

  private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);
  private static final Duration TIME_TO_WRITE_CACHE = Duration.ofSeconds(180);
  private static final long MILLIS_BETWEEN_LOOKS = 50;

  private final JvmCommand command;
  private final Process process;
  private final Optional<StartCache> unwritten;
  private volatile boolean killed;

  private ChildJvm(JvmCommand command, Process process, Optional<StartCache> unwritten) {
    this.command = command;
    this.process = process;
    this.unwritten = unwritten;
  }

  static ChildJvm start(JvmCommand command) {
    try {
      Files.createDirectories(command.log().toAbsolutePath().getParent());
      var unwritten = command.cache().filter(cache -> !cache.isWritten());
      return new ChildJvm(command, command.toProcess().start(), unwritten);
    } catch (IOException e) {
      throw new StartFailedException(
          "Expected to start %s, but %s.".formatted(command.name(), e.getMessage()), e);
    }
  }

  /**
   * Waits until it is of use, or until it is clear that it never will be.
   *
   * @throws StartFailedException when it died or took longer than the limit
   */
  void awaitReady(BooleanSupplier ready, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (hasExitedWithin(MILLIS_BETWEEN_LOOKS)) {
        throw new StartFailedException(
            "Expected %s to start, but it ended with exit code %d; its log is %s.%s"
                .formatted(
                    command.name(),
                    process.exitValue(),
                    command.log(),
                    StartReport.in(command.log()).map("%n%s"::formatted).orElse("")));
      }
      if (System.nanoTime() > deadline) {
        kill();
        throw new StartFailedException(
            "Expected %s to be ready within %d s, but it was not; its log is %s."
                .formatted(command.name(), limit.toSeconds(), command.log()));
      }
    }
  }

  /** The process id. */
  public long pid() {
    return process.pid();
  }

  /**
   * Whether its end takes longer this once, because it writes a cache that makes later starts fast.
   */
  public boolean writesCache() {
    return unwritten.isPresent();
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Runs an action when it ends, whoever ended it. */
  public void whenEnded(Runnable action) {
    var _ = process.onExit().thenRun(action);
  }

  /** The file with its output. */
  public Path log() {
    return command.log();
  }

  /** Ends it at once, as a crash would (SIGKILL), with everything that it started. */
  public void kill() {
    destroy();
    hasExitedWithin(TIME_TO_STOP.toMillis());
  }

  /** Freezes it, as an overloaded machine or a long pause of its own would (SIGSTOP). */
  public void pause() {
    signal("-STOP");
  }

  /** Lets it go on after {@link #pause}. */
  public void resume() {
    signal("-CONT");
  }

  /** Asks it to stop (SIGTERM) without waiting. */
  public void askToStop() {
    process.destroy();
  }

  /** Stops it: SIGTERM, and SIGKILL when it takes too long. */
  @Override
  public void close() {
    askToStop();
    var limit = unwritten.isPresent() ? TIME_TO_WRITE_CACHE : TIME_TO_STOP;
    if (hasExitedWithin(limit.toMillis())) {
      // What a killed one wrote is not whole.
      unwritten.filter(_ -> !killed).ifPresent(StartCache::keepWritten);
    } else {
      kill();
    }
  }

  private boolean hasExitedWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      destroy();
      Thread.currentThread().interrupt();
      throw new StartFailedException("Interrupted while waiting for " + command.name() + ".", e);
    }
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", signal, String.valueOf(pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void destroy() {
    killed = true;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
