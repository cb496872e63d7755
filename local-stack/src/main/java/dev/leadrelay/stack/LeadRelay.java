package dev.leadrelay.stack;

import dev.leadrelay.stack.adapter.process.StartFailedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. */
@Command(
    name = "leadrelay",
    description = "Lead events in, the right rep chosen at once, and a clock on the answer.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {UpCommand.class, HelpCommand.class})
public final class LeadRelay {

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
    if (e instanceof StartFailedException) {
      command.getErr().println(e.getMessage());
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    throw e;
  }
}
