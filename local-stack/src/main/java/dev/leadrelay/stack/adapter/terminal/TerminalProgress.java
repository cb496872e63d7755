package dev.leadrelay.stack.adapter.terminal;

import dev.leadrelay.stack.domain.run.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** One line for everything that happens. */
public final class TerminalProgress implements Progress {

  private final PrintWriter out;

  /**
   * @param out where the lines go
   */
  public TerminalProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void started(String title, Duration took) {
    line("ready", title, took);
  }

  @Override
  public void stopped(String title, Duration took) {
    line("stopped", title, took);
  }

  @Override
  public void note(String sentence) {
    print(sentence);
  }

  private void line(String what, String title, Duration took) {
    print(
        String.format(Locale.ROOT, "  %-8s %-16s %5.1f s", what, title, took.toMillis() / 1000.0));
  }

  private synchronized void print(String line) {
    out.println(line);
    out.flush();
  }
}
