package dev.leadrelay.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.stack.adapter.file.PositionFile;
import dev.leadrelay.stack.adapter.yaml.MappingReader;
import dev.leadrelay.stack.domain.mapping.Mapping;
import dev.leadrelay.stack.domain.mapping.OutgoingEvent;
import dev.leadrelay.stack.domain.mapping.Times;
import dev.leadrelay.stack.domain.transfer.Answer;
import dev.leadrelay.stack.domain.transfer.Batch;
import dev.leadrelay.stack.domain.transfer.Door;
import dev.leadrelay.stack.domain.transfer.DoorClosedException;
import dev.leadrelay.stack.domain.transfer.Position;
import dev.leadrelay.stack.domain.transfer.RefusedRow;
import dev.leadrelay.stack.domain.transfer.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileImportTest {

  private static final Instant BEGAN = Instant.parse("2026-03-02T09:00:00Z");
  private static final int ROWS = 3_000;

  @TempDir private Path folder;
  private final Set<String> received = new ConcurrentSkipListSet<>();
  private final List<RefusedRow> refused = new ArrayList<>();
  private Path file = Path.of("");
  private Mapping mapping = new Mapping("", Set.of(), Optional.empty(), Map.of(), List.of());

  @BeforeEach
  void writeFile() throws IOException {
    file =
        Files.writeString(
            folder.resolve("leads.csv"),
            IntStream.range(0, ROWS)
                .mapToObj(row -> "lead-%d,%d".formatted(row, row % 5))
                .collect(Collectors.joining("\n", "Id,Visits\n", "\n")));
    var yaml =
        Files.writeString(
            folder.resolve("mapping.yml"),
            """
            source: urn:test
            events:
              - {type: profile.updated, id: "{Id}/profile", data: {anonymousId: {column: Id}}}
              - {type: page.viewed, id: "{Id}/visit", when: {Visits: {above: 0}}}
            """);
    mapping = MappingReader.read(yaml, List.of("Id", "Visits"));
  }

  @Test
  void shouldSendEveryEventOnce() {
    var tally = anImport(this::accept, start()).run(file);

    assertThat(tally).isEqualTo(new Tally(ROWS, 5_400, 0, 0));
    assertThat(received).hasSize(5_400);
  }

  @Test
  void shouldGoOnWhereItWasInterrupted() {
    var kept = new PositionFile(folder.resolve("position"), "key");
    var calls = new AtomicInteger();
    Door closing =
        batch -> {
          if (calls.incrementAndGet() > 4) {
            throw new DoorClosedException("closed");
          }
          return accept(batch);
        };
    var interrupted =
        new FileImport(
            mapping, Times.asGiven(BEGAN), closing, (position, _) -> kept.write(position), start());
    assertThatThrownBy(() -> interrupted.run(file)).isInstanceOf(DoorClosedException.class);

    var position = kept.read().orElseThrow();
    var tally = anImport(this::accept, position).run(file);

    assertThat(position.tally().rows()).isBetween(1L, ROWS - 1L);
    assertThat(tally.rows()).isEqualTo(ROWS);
    assertThat(received).hasSize(5_400);
  }

  @Test
  void shouldCountWhatTheDoorKnowsAlready() {
    anImport(this::accept, start()).run(file);

    var again = anImport(this::accept, start()).run(file);

    assertThat(again).isEqualTo(new Tally(ROWS, 5_400, 5_400, 0));
  }

  @Test
  void shouldReportRefusedRowsByLine() throws IOException {
    Files.writeString(file, "Id,Visits\na,1\nb,many\nbroken\nc,0\n");
    Door refusing =
        batch ->
            new Answer(
                batch.events().size() - 1,
                0,
                List.of(new Answer.Refusal(2, "/data: no such lead")));

    var tally = anImport(refusing, start()).run(file);

    assertThat(refused)
        .containsExactly(
            new RefusedRow(3, "Expected a number in column 'Visits', but got 'many'."),
            new RefusedRow(4, "Expected 2 cells, but the row has 1."),
            new RefusedRow(5, "/data: no such lead"));
    assertThat(tally).isEqualTo(new Tally(4, 2, 0, 3));
  }

  @Test
  void shouldIgnoreThePositionOfAnotherImport() {
    new PositionFile(folder.resolve("position"), "one").write(start());

    assertThat(new PositionFile(folder.resolve("position"), "other").read()).isEmpty();
  }

  private FileImport anImport(Door door, Position start) {
    return new FileImport(
        mapping, Times.asGiven(BEGAN), door, (_, rows) -> refused.addAll(rows), start);
  }

  private Answer accept(Batch batch) {
    assertThat(batch.events().size()).isLessThanOrEqualTo(500);
    int known =
        (int)
            batch.events().stream().map(OutgoingEvent::id).filter(id -> !received.add(id)).count();
    return new Answer(batch.events().size(), known, List.of());
  }

  private static Position start() {
    return new Position(BEGAN, Tally.ZERO);
  }
}
