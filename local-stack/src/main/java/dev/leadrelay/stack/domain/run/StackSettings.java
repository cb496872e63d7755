package dev.leadrelay.stack.domain.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to run, and where.
 *
 * @param data folder of everything that is kept
 * @param model scoring model
 * @param plan routing plan
 * @param forms folder with one definition per form
 * @param services the services to run, in the order of dependency
 * @param ports a port on loopback for every component
 * @param caches folder of the caches that make a start fast; without it, none are used or written
 * @param environment further variables for every service
 */
public record StackSettings(
    Path data,
    Path model,
    Path plan,
    Path forms,
    List<Component> services,
    Map<Component, Integer> ports,
    Optional<Path> caches,
    Map<String, String> environment) {

  /** The key of the one source that the local stack knows. Everybody knows it. */
  public static final String KEY = "demo-write-key";

  /** Port of a component. */
  public int port(Component component) {
    return ports.getOrDefault(component, component.defaultPort());
  }

  /** Base address of a component that speaks HTTP. */
  public String url(Component component) {
    return "http://127.0.0.1:" + port(component);
  }

  /** What a Kafka client connects to. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port(Component.KAFKA);
  }

  /** Base address of the registry's Confluent API. */
  public String registryUrl() {
    return url(Component.REGISTRY) + "/apis/ccompat/v7";
  }

  /** Folder of the log files. */
  public Path logs() {
    return data.resolve("logs");
  }

  /** The settings of a service, as environment variables. */
  public Map<String, String> environmentOf(Component service) {
    var variables = new LinkedHashMap<String, String>();
    variables.put("SERVER_PORT", String.valueOf(port(service)));
    variables.put("LEADRELAY_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
    variables.put("LEADRELAY_REGISTRY_URL", registryUrl());
    variables.put("LEADRELAY_STATE_DIR", data.resolve("state").resolve(service.title()).toString());
    variables.put("LEADRELAY_SCORING_MODEL", model.toUri().toString());
    variables.put("LEADRELAY_ROUTING_PLAN", plan.toUri().toString());
    variables.put("LEADRELAY_FORMS", forms.toString());
    variables.put("LEADRELAY_CHATBOTS", forms.resolveSibling("chatbots").toString());
    variables.put("LEADRELAY_WRITE_KEYS", "demo=" + KEY);
    variables.put("LEADRELAY_KEYLESS_ON_LOOPBACK", "true");
    // Everybody has the same address here, and demo traffic, imports and benchmarks come from it.
    variables.put("LEADRELAY_RATE_PER_ADDRESS", "100000");
    variables.put("LEADRELAY_RATE_PER_KEY", "100000");
    variables.put("LEADRELAY_INGEST_URL", url(Component.INGEST));
    variables.put("LEADRELAY_SCORING_URL", url(Component.SCORING));
    variables.put("LEADRELAY_ROUTING_URL", url(Component.ROUTING));
    variables.put("LEADRELAY_SLA_URL", url(Component.SLA));
    variables.put("LEADRELAY_CONSOLE_URL", url(Component.CONSOLE));
    variables.putAll(environment);
    return variables;
  }
}
