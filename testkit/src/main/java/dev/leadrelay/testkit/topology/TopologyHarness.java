package dev.leadrelay.testkit.topology;

import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * Plays the binder for one topology: builds it with the settings of production that shape a
 * topology, feeds its input topics, moves the wall clock, reads its output topics.
 */
public final class TopologyHarness implements AutoCloseable {

  /** Names of stores come in an order that differs from one run to the next. */
  private static final Pattern STORES = Pattern.compile("\\(stores: \\[([^]]*)]\\)");

  private final String registryUrl = "mock://" + UUID.randomUUID();
  private final TopologyDescription description;
  private final TopologyTestDriver driver;

  /**
   * @param build adds the stage under test to the builder; gets the URL of an in-memory registry
   *     for its serdes
   * @param start wall clock at the beginning
   */
  public TopologyHarness(BiConsumer<StreamsBuilder, String> build, Instant start) {
    var settings = new Properties();
    settings.putAll(settings(registryUrl));
    var builder =
        new StreamsBuilder(
            new org.apache.kafka.streams.TopologyConfig(new StreamsConfig(settings)));
    build.accept(builder, registryUrl);
    var topology = builder.build(settings);
    this.description = topology.describe();
    this.driver = new TopologyTestDriver(topology, settings, start);
  }

  private static Map<String, Object> settings(String registryUrl) {
    return Map.of(
        StreamsConfig.APPLICATION_ID_CONFIG,
        "harness",
        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
        "unused:9092",
        StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
        StreamsConfig.EXACTLY_ONCE_V2,
        StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
        true,
        StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG,
        Serdes.StringSerde.class,
        StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG,
        AvroSerde.class,
        StreamsConfig.STATE_DIR_CONFIG,
        System.getProperty("java.io.tmpdir") + "/leadrelay-harness-" + UUID.randomUUID(),
        "schema.registry.url",
        registryUrl);
  }

  /** Puts a record on an input topic. */
  public <V extends SpecificRecord> void send(
      Topic<V> topic, String key, V value, Instant timestamp) {
    try (Serde<V> serde = AvroSerde.forValues(registryUrl)) {
      driver
          .createInputTopic(topic.name(), new StringSerializer(), serde.serializer())
          .pipeInput(key, value, timestamp);
    }
  }

  /** Moves the wall clock; timers that fall due fire. */
  public void advance(Duration time) {
    driver.advanceWallClockTime(time);
  }

  /** What arrived on an output topic since the last call, with keys. */
  public <V extends SpecificRecord> List<KeyValue<String, V>> receivedWithKeys(Topic<V> topic) {
    try (Serde<V> serde = AvroSerde.forValues(registryUrl)) {
      return driver
          .createOutputTopic(topic.name(), new StringDeserializer(), serde.deserializer())
          .readKeyValuesToList();
    }
  }

  /** The values that arrived on an output topic since the last call. */
  public <V extends SpecificRecord> List<V> received(Topic<V> topic) {
    return receivedWithKeys(topic).stream().map(record -> record.value).toList();
  }

  /** The driver itself, for what the harness does not offer. */
  public TopologyTestDriver driver() {
    return driver;
  }

  /** The topology as text, to compare with the accepted one. */
  public String describe() {
    return STORES
        .matcher(description.toString())
        .replaceAll(
            names ->
                Stream.of(names.group(1).split(", "))
                    .sorted()
                    .collect(Collectors.joining(", ", "(stores: [", "])")));
  }

  @Override
  public void close() {
    driver.close();
  }
}
