package dev.leadrelay.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.adapter.process.Installation;
import dev.leadrelay.stack.adapter.process.Ports;
import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.system.http.Http;
import dev.leadrelay.system.log.TopicReader;
import dev.leadrelay.system.stack.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The two commands of the README, as a newcomer runs them. */
@TestMethodOrder(OrderAnnotation.class)
class ITLauncher {

  private static final Path HOME = Installation.find().home();
  private static final Duration TIME_TO_START = Duration.ofMinutes(3);
  private static final Pattern TOOK = Pattern.compile("LeadRelay runs, after [0-9.]+ s");

  @TempDir static Path folder;
  static Map<Component, Integer> ports;

  @BeforeAll
  static void prepare() throws IOException {
    // The build that runs this test has just built all that the launcher would build.
    Files.writeString(HOME.resolve("local-stack/target/built"), "");
    ports =
        Stream.of(Component.values())
            .collect(Collectors.toMap(Function.identity(), component -> Ports.free()));
  }

  @Test
  @Order(1)
  void shouldShowLeadsOnTheirWayStopCleanlyAndFindTheDataAgain() throws Exception {
    long scored;
    try (var demo = leadrelay("demo", "data", "--rate", "240")) {
      awaitSaid(demo, "LeadRelay runs, after");
      Stream.of("scored", "routed", "answered", "reminder", "BREACH", "rerouted")
          .forEach(happening -> awaitSaid(demo, happening));
      assertThat(Http.get(url(Component.CONSOLE)).status()).isEqualTo(200);
      assertRefused(leadrelay("up", "data"), "another LeadRelay runs on it");
      assertRefused(leadrelay("up", "elsewhere"), "Expected port", "to be free for");

      scored = scoredLeads();
      assertStopsWithNothingLeft(demo);
    }

    try (var again = leadrelay("up", "data")) {
      awaitSaid(again, "LeadRelay runs, after");

      assertThat(scoredLeads()).isGreaterThanOrEqualTo(scored);
      assertStopsWithNothingLeft(again);
    }
  }

  @Test
  @Order(2)
  void shouldSayWhatIsWrongInASentence() throws Exception {
    assertRefused(leadrelay("up", "none", "--model", "no-such.yml"), "Expected a readable file at");
    // The data of the test before: there are start caches by now.
    assertRefused(
        leadrelay("up", "data", "--model", modelWithAMistake().toString()),
        "Expected lead-scoring to start",
        "model.yml",
        "rule 'freemail'",
        "fremail");
    assertRefused(leadrelay("down", "none"), "Unmatched argument", "Usage: leadrelay");
  }

  private static Path modelWithAMistake() throws IOException {
    return Files.writeString(
        folder.resolve("model.yml"),
        Files.readString(HOME.resolve("config/models/b2b-default.yml"))
            .replace("person.freemail", "person.fremail"));
  }

  private static Program leadrelay(String command, String data, String... options) {
    List<String> words = new ArrayList<>(List.of(HOME.resolve("leadrelay").toString(), command));
    words.addAll(List.of("--data", folder.resolve(data).toString()));
    ports.forEach((component, port) -> words.add(component.portOption() + "=" + port));
    words.addAll(List.of(options));
    return Program.start(words, folder);
  }

  private static void awaitSaid(Program program, String text) {
    await().atMost(TIME_TO_START).untilAsserted(() -> assertThat(program.said()).contains(text));
  }

  private static void assertRefused(Program program, String... sentences)
      throws InterruptedException {
    try (program) {
      assertThat(program.await()).as(program::said).isNotZero();
      assertThat(program.said()).contains(sentences).doesNotContain("\tat ");
    }
  }

  private static void assertStopsWithNothingLeft(Program program) throws InterruptedException {
    var processes = program.processes();

    program.interrupt();

    assertThat(program.await()).as(program::said).isZero();
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(processes).hasSize(1 + Component.values().length);
    TOOK.matcher(program.said()).results().forEach(took -> System.out.println(took.group()));
  }

  private static long scoredLeads() {
    return new TopicReader(
            "127.0.0.1:" + ports.get(Component.KAFKA), url(Component.REGISTRY) + "/apis/ccompat/v7")
        .all(Topics.SCORES).stream().map(score -> score.getLeadId()).distinct().count();
  }

  private static String url(Component component) {
    return "http://127.0.0.1:" + ports.get(component);
  }
}
