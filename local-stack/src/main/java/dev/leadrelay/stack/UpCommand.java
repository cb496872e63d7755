package dev.leadrelay.stack;

import dev.leadrelay.stack.adapter.process.Installation;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadrelay up}: everything on this machine, until Ctrl-C. */
@Command(
    name = "up",
    sortOptions = false,
    description = "Starts broker, registry and all services on loopback, until Ctrl-C.")
final class UpCommand implements Callable<Integer> {

  private static final String PLAN = "config/plans/reference.yml";

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  boolean help;

  @Mixin private final StackOptions options = new StackOptions();

  @Override
  public Integer call() throws Exception {
    var installation = Installation.find();
    var settings = options.toSettings(installation.home(), PLAN, Map.of());
    return Session.run(settings, installation, (_, _) -> () -> {});
  }
}
