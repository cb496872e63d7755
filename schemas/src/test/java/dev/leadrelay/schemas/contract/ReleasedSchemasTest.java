package dev.leadrelay.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every schema must read, and be read by, every released one ({@code FULL_TRANSITIVE}). A release
 * adds its schemas to {@code src/released} by running this test with {@code
 * -Dschemas.release=VERSION}.
 */
class ReleasedSchemasTest {

  private static final Path RELEASED = Path.of("src", "released");

  @ParameterizedTest
  @MethodSource("avroTopics")
  void shouldBeCompatibleWithEveryReleasedSchemaBothWays(Topic<?> topic) throws IOException {
    var current = schemaOf(topic);

    for (Path release : releases()) {
      var file = release.resolve(topic.name() + ".avsc");
      if (Files.exists(file)) {
        var released = new Schema.Parser().parse(file.toFile());

        assertThat(canRead(current, released)).as("%s reads %s", topic.name(), release).isEmpty();
        assertThat(canRead(released, current))
            .as("%s of %s reads the current one", topic.name(), release)
            .isEmpty();
      }
    }
  }

  @Test
  void shouldNoticeAFieldWithoutADefault() {
    var released = schemaOf(Topics.EVENTS);
    var stripped =
        Schema.createRecord(released.getName(), "", released.getNamespace(), false, List.of());

    assertThat(canRead(released, stripped)).isPresent();
  }

  @Test
  void shouldKeepEveryReleasedTopic() throws IOException {
    assertThat(releases()).isNotEmpty();

    for (Path release : releases()) {
      try (var files = Files.list(release)) {
        assertThat(files.map(file -> file.getFileName().toString().replace(".avsc", "")))
            .isSubsetOf(avroTopics().map(Topic::name).toList());
      }
    }
  }

  static Stream<Topic<?>> avroTopics() throws IOException {
    var version = System.getProperty("schemas.release");
    if (version != null) {
      release(version);
    }
    return Topics.all().stream().filter(topic -> topic.value().isPresent());
  }

  private static Optional<String> canRead(Schema reader, Schema writer) {
    var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    return result.getType() == SchemaCompatibilityType.COMPATIBLE
        ? Optional.empty()
        : Optional.of(result.getResult().getIncompatibilities().toString());
  }

  private static Schema schemaOf(Topic<?> topic) {
    return SpecificData.get().getSchema(topic.value().orElseThrow());
  }

  private static List<Path> releases() throws IOException {
    try (var folders = Files.list(RELEASED)) {
      return folders.sorted().toList();
    }
  }

  private static void release(String version) throws IOException {
    var folder = Files.createDirectories(RELEASED.resolve(version));
    for (var topic : Topics.all()) {
      if (topic.value().isPresent()) {
        Files.writeString(
            folder.resolve(topic.name() + ".avsc"),
            SchemaFormatter.format("json/pretty", schemaOf(topic)) + "\n");
      }
    }
  }
}
