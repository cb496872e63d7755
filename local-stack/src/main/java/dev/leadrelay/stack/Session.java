package dev.leadrelay.stack;

import dev.leadrelay.stack.adapter.process.Installation;
import dev.leadrelay.stack.adapter.process.LocalStack;
import dev.leadrelay.stack.adapter.process.StartFailedException;
import dev.leadrelay.stack.adapter.terminal.Addresses;
import dev.leadrelay.stack.adapter.terminal.Interruption;
import dev.leadrelay.stack.adapter.terminal.TerminalProgress;
import dev.leadrelay.stack.domain.run.Progress;
import dev.leadrelay.stack.domain.run.StackSettings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A stack from its start to Ctrl-C, with what is shown meanwhile. */
final class Session {

  /** What goes on while the stack runs. */
  interface Work {
    /** Begins; whatever is returned is closed before the stack is. */
    AutoCloseable begin(StackSettings settings, Progress progress);
  }

  private Session() {}

  /** Runs until Ctrl-C (exit code 0) or until a component dies (1). */
  static int run(StackSettings settings, Installation installation, Work work) throws Exception {
    var progress = new TerminalProgress(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    var interruption = Interruption.listen();
    var begin = Instant.now();
    progress.note("Starting LeadRelay; its data is in %s.".formatted(settings.data()));
    try (var stack = LocalStack.start(settings, installation, progress)) {
      interruption.onSecond(stack::kill);
      tellStarted(settings, progress, Duration.between(begin, Instant.now()));
      try (var _ = work.begin(settings, progress)) {
        var died = interruption.orElse(stack.death());
        if (died.isPresent()) {
          throw new StartFailedException(
              "Expected %s to run until Ctrl-C, but it ended by itself; its log is in %s."
                  .formatted(died.get().title(), settings.logs()));
        }
      }
      progress.note("Stopping. (Ctrl-C again ends everything at once.)");
    } catch (StartFailedException e) {
      if (!interruption.happened()) {
        throw e;
      }
    }
    return 0;
  }

  private static void tellStarted(StackSettings settings, Progress progress, Duration took) {
    progress.note(
        String.format(Locale.ROOT, "LeadRelay runs, after %.1f s.%n", took.toMillis() / 1000.0));
    Addresses.table(settings).forEach(progress::note);
    progress.note("%nCtrl-C stops all of it.".formatted());
  }
}
