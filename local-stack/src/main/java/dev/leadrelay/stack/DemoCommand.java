package dev.leadrelay.stack;

import dev.leadrelay.stack.adapter.http.WebhookReceiver;
import dev.leadrelay.stack.adapter.process.Installation;
import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.stack.domain.run.Progress;
import dev.leadrelay.stack.domain.run.StackSettings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadrelay demo}: everything, with made-up visitors and reps. */
@Command(
    name = "demo",
    sortOptions = false,
    description =
        "Starts everything under a plan whose clocks run in seconds, and sends made-up visitors to made-up reps, some of whom answer late or never.")
final class DemoCommand implements Callable<Integer> {

  private static final String PLAN = "config/plans/demo.yml";

  /** Where the plan sends its webhooks, and what they are signed with. */
  private static final int WEBHOOK_PORT = 18999;

  private static final String WEBHOOK_SECRET = "whsec_bGVhZHJlbGF5LWRlbW8td2ViaG9vay1zZWNyZXQ=";

  @Option(
      names = "--rate",
      paramLabel = "PER_MINUTE",
      defaultValue = "20",
      description = "Visitors per minute (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  boolean help;

  @Mixin private final StackOptions options = new StackOptions();

  @Override
  public Integer call() throws Exception {
    var installation = Installation.find();
    var settings =
        options.toSettings(
            installation.home(), PLAN, Map.of("LEADRELAY_WEBHOOK_SECRET", WEBHOOK_SECRET));
    try (var webhooks = WebhookReceiver.start(WEBHOOK_PORT, WEBHOOK_SECRET)) {
      return Session.run(
          settings, installation, (begun, progress) -> begin(begun, progress, webhooks));
    }
  }

  private AutoCloseable begin(StackSettings settings, Progress progress, WebhookReceiver webhooks) {
    progress.note(
        "Visitors come in now. Watch %s, or be one yourself: %s/demo/form.html%n"
            .formatted(settings.url(Component.CONSOLE), settings.url(Component.INGEST)));
    var demo = new Demo(settings, progress, Duration.ofMinutes(1).dividedBy(Math.max(1, rate)));
    return () -> {
      demo.close();
      progress.note(
          "Webhooks received: %d with a good signature, %d refused."
              .formatted(webhooks.received(), webhooks.refused()));
    };
  }
}
