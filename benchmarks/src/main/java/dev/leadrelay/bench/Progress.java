package dev.leadrelay.bench;

import java.io.PrintWriter;
import java.time.Duration;

/** Tells at the terminal what is being measured, each line with the time since the start. */
public final class Progress {

  private final PrintWriter out;
  private final long start = System.nanoTime();

  public Progress(PrintWriter out) {
    this.out = out;
  }

  /** One line. */
  public void say(String text) {
    var elapsed = Duration.ofNanos(System.nanoTime() - start);
    out.printf("[%d:%02d] %s%n", elapsed.toMinutes(), elapsed.toSecondsPart(), text);
    out.flush();
  }
}
