package dev.leadrelay.bench.streams;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsBuilder;

/**
 * A topology to run.
 *
 * @param name what it is called in tables
 * @param output topic whose records are counted
 * @param settings what is set otherwise than in the services
 * @param build adds the topology to a builder
 */
public record Stage(
    String name, String output, Map<String, Object> settings, Consumer<StreamsBuilder> build) {

  /** One with the settings of the services. */
  public Stage(String name, String output, Consumer<StreamsBuilder> build) {
    this(name, output, Map.of(), build);
  }
}
