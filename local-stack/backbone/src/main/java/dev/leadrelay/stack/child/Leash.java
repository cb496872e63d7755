package dev.leadrelay.stack.child;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.Arrays;

/**
 * Runs another program's main method, and ends this JVM when the one that started it is gone, so
 * that a parent that was killed leaves no orphan behind.
 */
public final class Leash {

  private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);

  private Leash() {}

  /**
   * Runs a main class on a leash.
   *
   * @param args the parent's process id, the main class, then that class's own arguments
   */
  public static void main(String[] args) throws Throwable {
    tieTo(Long.parseLong(args[0]));
    MethodHandles.publicLookup()
        .findStatic(
            Class.forName(args[1]), "main", MethodType.methodType(void.class, String[].class))
        .invoke(Arrays.copyOfRange(args, 2, args.length));
  }

  private static void tieTo(long parent) {
    Thread.ofPlatform()
        .daemon()
        .name("leash")
        .start(
            () -> {
              ProcessHandle.of(parent).ifPresent(handle -> handle.onExit().join());
              end();
            });
  }

  private static void end() {
    var orderly = Thread.ofPlatform().name("leash-exit").start(() -> System.exit(1));
    try {
      orderly.join(TIME_TO_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
