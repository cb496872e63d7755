package dev.leadrelay.bench.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * The stream settings of the services, read from the file that they read them from, so that a
 * benchmark cannot drift from what runs.
 */
final class StreamSettings {

  private static final String FILE = "leadrelay-defaults.yml";
  private static final String PLACE = "spring.cloud.stream.kafka.streams.binder.configuration";

  private StreamSettings() {}

  static Properties of(String application, Cluster cluster, Path stateDirectory) {
    var environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.addFirst(
        new MapPropertySource(
            "benchmark",
            Map.of(
                "spring.application.name", application,
                "server.port", "0",
                "leadrelay.kafka.bootstrap-servers", cluster.bootstrapServers(),
                "leadrelay.registry.url", cluster.registryUrl(),
                "leadrelay.state-dir", stateDirectory.toString())));
    try {
      new YamlPropertySourceLoader()
          .load(FILE, new ClassPathResource(FILE))
          .forEach(sources::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var settings = new Properties();
    settings.putAll(
        Binder.get(environment).bind(PLACE, Bindable.mapOf(String.class, String.class)).get());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    return settings;
  }
}
