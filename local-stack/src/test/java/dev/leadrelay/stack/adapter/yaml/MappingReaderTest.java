package dev.leadrelay.stack.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leadrelay.stack.domain.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {

  private static final List<String> HEADER = List.of("Id", "Visits");

  @TempDir private Path folder;

  @Test
  void shouldReadAMapping() throws IOException {
    var mapping = read("{type: page.viewed, id: '{Id}', when: {Visits: {above: 0}}}");

    assertThat(mapping.columns()).containsExactlyInAnyOrder("Id", "Visits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: page.viewed, id: '{Nope}'}                                        | line 4: Expected the file to have one column 'Nope'
          {type: page.viewed, id: fixed}                                           | line 4: Expected an id with a {Column}
          {type: page.viewed, id: '{Id}', data: {person.age: {column: Visits}}}    | line 4: Expected a place in an event's data
          {type: page.viewed, id: '{Id}', data: {anonymousId: {colum: Visits}}}    | line 4: Expected one of as, column
          {type: page.viewed, id: '{Id}', data: {anonymousId: {column: Id, as: int}}} | line 4: Expected text, lower, integer
          {type: page.viewed, id: '{Id}', data: {anonymousId: Id}}                 | line 4: Expected names with values
          {type: page.viewed, id: '{Id}', when: {Visits: {above: many}}}           | line 4:
          {id: '{Id}'}                                                             | line 4: Expected 'type', but it is missing
          {type: page.viewed, id: '{Id'                                            | line 5: Expected YAML
          """)
  void shouldNameTheLineOfAMistake(String event, String complaint) {
    assertThatThrownBy(() -> read(event))
        .isInstanceOf(MappingRefusedException.class)
        .hasMessageStartingWith("mapping.yml, " + complaint);
  }

  @Test
  void shouldRefuseAMappingThatMapsNothing() throws IOException {
    var file = Files.writeString(folder.resolve("mapping.yml"), "source: urn:x\nevents: []\n");

    assertThatThrownBy(() -> MappingReader.read(file, HEADER))
        .hasMessage("mapping.yml, line 2: Expected at least one event, but the list is empty.");
  }

  @Test
  void shouldSayThatThereIsNoSuchMapping() {
    var nowhere = folder.resolve("nope.yml");

    assertThatThrownBy(() -> MappingReader.read(nowhere, HEADER))
        .hasMessage("Expected a mapping in %s, but there is no such file.", nowhere);
  }

  @ParameterizedTest
  @CsvSource({"xeducation.yml,xeducation-leads.csv", "olist-mql.yml,olist-mql.csv"})
  void shouldReadTheMappingsThatAreShipped(String mapping, String file) throws IOException {
    var data = Path.of("../../shared/data", file);
    assumeTrue(Files.exists(data), () -> "Skipped, because there is no " + data);
    List<String> header;
    try (var lines = Files.lines(data)) {
      header = List.of(lines.findFirst().orElseThrow().split(",", -1));
    }

    assertThat(MappingReader.read(Path.of("../config/mappings", mapping), header).events())
        .isNotEmpty();
  }

  private Mapping read(String event) throws IOException {
    var file =
        Files.writeString(
            folder.resolve("mapping.yml"),
            """
            source: https://example.com/file
            unknown: [Select]
            events:
              - %s
            """
                .formatted(event));
    return MappingReader.read(file, HEADER);
  }
}
