package dev.leadrelay.stack.adapter.terminal;

import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.stack.domain.run.StackSettings;
import java.util.ArrayList;
import java.util.List;

/** The table of where to look once everything runs. */
public final class Addresses {

  private Addresses() {}

  /** The table, as lines. */
  public static List<String> table(StackSettings settings) {
    var ingest = settings.url(Component.INGEST);
    var lines = new ArrayList<String>();
    lines.add(row("Console", settings.url(Component.CONSOLE)));
    lines.add(row("Demo form", ingest + "/demo/form.html"));
    lines.add(row("Doors", ingest + "/v1/events, /v1/forms/{formId}"));
    lines.add(row("Scores", settings.url(Component.SCORING) + "/v1/leads/{leadId}/score"));
    lines.add(row("Assignments", settings.url(Component.ROUTING) + "/v1/assignments"));
    lines.add(row("SLA figures", settings.url(Component.SLA) + "/v1/sla"));
    lines.add(row("APIs, health", "/openapi.json, /actuator/health, /actuator/prometheus of each"));
    lines.add(row("Registry", settings.registryUrl()));
    lines.add(row("Kafka", settings.bootstrapServers()));
    lines.add(row("Model, plan", "%s, %s".formatted(settings.model(), settings.plan())));
    lines.add(row("Data, logs", "%s, %s".formatted(settings.data(), settings.logs())));
    return lines;
  }

  private static String row(String what, String where) {
    return "  %-13s %s".formatted(what, where);
  }
}
