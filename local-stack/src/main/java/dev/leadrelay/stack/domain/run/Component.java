package dev.leadrelay.stack.domain.run;

import java.util.Arrays;
import java.util.List;

/** A process of the local stack, in the order of dependency: each needs only those before it. */
public enum Component {
  KAFKA("Kafka broker", "kafka", 9092),
  REGISTRY("schema registry", "registry", 8085),
  INGEST("lead-ingest", "ingest", 8081),
  SCORING("lead-scoring", "scoring", 8082),
  ROUTING("lead-routing", "routing", 8083),
  SLA("sla-monitor", "sla", 8084),
  CONSOLE("console", "console", 8080);

  private final String title;
  private final String shortName;
  private final int defaultPort;

  Component(String title, String shortName, int defaultPort) {
    this.title = title;
    this.shortName = shortName;
    this.defaultPort = defaultPort;
  }

  /** Those that are our own services; for them the title is the module's name too. */
  public static List<Component> services() {
    return Arrays.stream(values()).filter(component -> component.compareTo(INGEST) >= 0).toList();
  }

  /** Whether it can only start once broker and registry are there. */
  public boolean needsBackbone() {
    return compareTo(INGEST) >= 0 && this != CONSOLE;
  }

  /** What a person calls it. */
  public String title() {
    return title;
  }

  /** The option that moves it to another port. */
  public String portOption() {
    return "--port-" + shortName;
  }

  /** Where it listens unless it is told otherwise. */
  public int defaultPort() {
    return defaultPort;
  }
}
