package dev.leadrelay.system.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.stack.adapter.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/configuration.md} is written from the services' own files. Run with {@code
 * -Ddocs.write} to write it anew.
 */
class ConfigurationReferenceTest {

  private static final Path HOME = Installation.find().home();
  private static final Path REFERENCE = HOME.resolve("docs/configuration.md");
  private static final List<String> SERVICES =
      List.of("lead-ingest", "lead-scoring", "lead-routing", "sla-monitor", "console");

  @Test
  void shouldExplainEverySetting() throws IOException {
    for (var file : files().values()) {
      assertThat(Setting.in(Files.readString(file)))
          .isNotEmpty()
          .allSatisfy(setting -> assertThat(setting.meaning()).as(setting.variable()).isNotBlank());
    }
  }

  @Test
  void shouldBeTheReference() throws IOException {
    var reference = reference();

    if (System.getProperty("docs.write") != null) {
      Files.writeString(REFERENCE, reference);
    }
    assertThat(REFERENCE).hasContent(reference);
  }

  private static String reference() throws IOException {
    var text =
        new StringBuilder(
            """
            # Configuration
            Written from the services' `application.yml` files by a test; edit it there. Every setting can be given as an environment variable.
            """);
    for (var entry : files().entrySet()) {
      var rows =
          Setting.in(Files.readString(entry.getValue())).stream()
              .map(ConfigurationReferenceTest::row)
              .collect(joining("\n"));
      text.append(
          "\n## %s\n| variable | default | meaning |\n|---|---|---|\n%s\n"
              .formatted(entry.getKey(), rows));
    }
    return text.toString();
  }

  private static String row(Setting setting) {
    return "| `%s` | %s | %s |"
        .formatted(
            setting.variable(),
            setting.fallback().isEmpty() ? "" : "`%s`".formatted(setting.fallback()),
            setting.meaning());
  }

  private static Map<String, Path> files() {
    var files = new LinkedHashMap<String, Path>();
    files.put(
        "Every service", HOME.resolve("service-kit/src/main/resources/leadrelay-defaults.yml"));
    SERVICES.forEach(
        service ->
            files.put(
                service, HOME.resolve(service).resolve("src/main/resources/application.yml")));
    return files;
  }
}
