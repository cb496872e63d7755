package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.adapter.process.Ports;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The race of duplicates: many at the same moment, through two instances. */
@ExtendWith(RunningIngest.class)
class ITDuplicates {

  private static final int POSTS = 200;

  /** One mailbox, written as people and programs write it. */
  private static final List<String> SPELLINGS =
      List.of(
          "ana.lópez@bücher-lager.de",
          "Ana.López@Bücher-Lager.de",
          "ANA.LÓPEZ@BÜCHER-LAGER.DE",
          "  ana.lópez@bücher-lager.de",
          "ana.lópez@bücher-lager.de  ",
          "ana.lópez@xn--bcher-lager-thb.de",
          "Ana.López@XN--BCHER-LAGER-THB.DE",
          "ana.lo\u0301pez@bu\u0308cher-lager.de",
          "ana.lópez@bücher-lager。de",
          "\\tana.lópez@bücher-lager.de\\n");

  private static final JsonMapper JSON = new JsonMapper();

  private static ConfigurableApplicationContext second;
  private static List<Door> doors;
  private static Log<LeadEvent> events;

  @BeforeAll
  static void startASecondInstance() {
    int port = Ports.free();
    second = RunningIngest.startAt(port);
    doors = List.of(RunningIngest.KEYED, new Door(port, RunningIngest.KEY));
    events = new Log<>(RunningIngest.backbone(), Topics.EVENTS);
  }

  @AfterAll
  static void stop() {
    events.close();
    second.close();
  }

  @Test
  void shouldLetOneOfManyEqualEventsThrough() throws Exception {
    var answers = race(_ -> event("raced", SPELLINGS.getFirst()));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 202);
    assertThat(leadIds(answers)).hasSize(1);
    assertThat(storedBefore("after-raced", "raced")).hasSize(1);
  }

  @Test
  void shouldMakeOneEventAndOneLeadOfTenSpellingsOfAnAddress() throws Exception {
    var answers = race(n -> event("spelled", SPELLINGS.get(n % SPELLINGS.size())));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 202);
    assertThat(leadIds(answers)).hasSize(1);
    assertThat(storedBefore("after-spelled", "spelled"))
        .singleElement()
        .satisfies(
            record ->
                assertThat(record.value().getPerson().getEmail())
                    .isEqualTo("ana.lópez@xn--bcher-lager-thb.de"));
  }

  @Test
  void shouldMakeOneLeadOfManyEventsOfAPerson() throws Exception {
    var answers = race(n -> event("of-one-" + n, SPELLINGS.get(n % SPELLINGS.size())));

    assertThat(leadIds(answers)).hasSize(1);
    var stored = events.await(POSTS, event -> event.getEventId().startsWith("of-one-"));
    assertThat(stored)
        .hasSize(POSTS)
        .extracting(ConsumerRecord::key)
        .containsOnly(leadIds(answers).getFirst());
  }

  /** The later event is in the same partition: what was let through before it is there. */
  private static List<ConsumerRecord<String, LeadEvent>> storedBefore(String later, String id)
      throws Exception {
    doors.getFirst().post(Door.EVENT, event(later, SPELLINGS.getFirst()));
    events.await(1, event -> event.getEventId().equals(later));
    return events.await(1, event -> event.getEventId().equals(id));
  }

  @FunctionalInterface
  private interface Body {
    String of(int post);
  }

  private static List<HttpResponse<String>> race(Body body) throws Exception {
    var start = new CyclicBarrier(POSTS);
    var posts = new ArrayList<Callable<HttpResponse<String>>>();
    for (int n = 0; n < POSTS; n++) {
      int post = n;
      posts.add(
          () -> {
            start.await();
            return doors.get(post % doors.size()).post(Door.EVENT, body.of(post));
          });
    }
    var answers = new ArrayList<HttpResponse<String>>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : pool.invokeAll(posts)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private static List<String> leadIds(List<HttpResponse<String>> answers) {
    return answers.stream()
        .map(answer -> JSON.readTree(answer.body()).at("/accepted/0/leadId").asString())
        .distinct()
        .toList();
  }

  private static String event(String id, String email) {
    return """
        {"specversion": "1.0", "id": "%s", "source": "https://www.example.com/race", "type": "demo.requested",
         "data": {"person": {"email": "%s"}}}"""
        .formatted(id, email);
  }
}
