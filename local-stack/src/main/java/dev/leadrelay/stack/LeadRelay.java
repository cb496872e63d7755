package dev.leadrelay.stack;

import dev.leadrelay.stack.adapter.csv.UnreadableFileException;
import dev.leadrelay.stack.adapter.process.StartFailedException;
import dev.leadrelay.stack.adapter.yaml.MappingRefusedException;
import dev.leadrelay.stack.domain.transfer.DoorClosedException;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. */
@Command(
    name = "leadrelay",
    description = "Lead events in, the right rep chosen at once, and a clock on the answer.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {UpCommand.class, DemoCommand.class, ImportCommand.class, HelpCommand.class})
public final class LeadRelay {

  private static final Set<Class<? extends Exception>> TOLD_IN_A_SENTENCE =
      Set.of(
          StartFailedException.class,
          UnreadableFileException.class,
          MappingRefusedException.class,
          DoorClosedException.class);

  /** Runs a command and exits with 0, 1 where it failed, 2 where it was not understood. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new LeadRelay())
        .setExecutionExceptionHandler(LeadRelay::tell)
        .setUsageHelpAutoWidth(true);
  }

  private static int tell(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (TOLD_IN_A_SENTENCE.contains(e.getClass())) {
      command.getErr().println(e.getMessage());
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    throw e;
  }
}
