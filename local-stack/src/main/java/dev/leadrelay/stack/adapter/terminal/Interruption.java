package dev.leadrelay.stack.adapter.terminal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;

/** The person's wish to stop: Ctrl-C once means in order, twice means now. */
public final class Interruption {

  private static final int KILLED_BY_CTRL_C = 130;

  private final Thread main;
  private final AtomicBoolean happened = new AtomicBoolean();
  private volatile Runnable onSecond = () -> {};

  private Interruption(Thread main) {
    this.main = main;
  }

  /** Listens from now on, and interrupts the calling thread at the first Ctrl-C. */
  public static Interruption listen() {
    var interruption = new Interruption(Thread.currentThread());
    for (var signal : List.of("INT", "TERM", "HUP")) {
      Signals.register(signal, interruption::arrived);
    }
    return interruption;
  }

  /** What to do at the second Ctrl-C before this JVM ends at once. */
  public void onSecond(Runnable action) {
    onSecond = action;
  }

  /** Whether the person wishes to stop. */
  public boolean happened() {
    return happened.get();
  }

  /** Waits for Ctrl-C (empty) or for something else to happen, whatever comes first. */
  public <T> Optional<T> orElse(CompletableFuture<T> other) {
    try {
      return Optional.of(other.get());
    } catch (InterruptedException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void arrived() {
    if (happened.compareAndSet(false, true)) {
      main.interrupt();
    } else {
      onSecond.run();
      Runtime.getRuntime().halt(KILLED_BY_CTRL_C);
    }
  }
}
