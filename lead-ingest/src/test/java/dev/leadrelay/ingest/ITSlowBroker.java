package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.adapter.process.Ports;
import dev.leadrelay.testkit.backbone.Backbone;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What becomes of events while the broker does not answer. */
class ITSlowBroker {

  private static final int SENDERS = 100;
  private static final int EVENTS_OF_A_SENDER = 180;
  private static final String TEXT = "x".repeat(4_000);

  /** Less than half of what all senders together would take, were they all let in. */
  private static final long ROOM = 100L * 1024 * 1024;

  @Test
  void shouldSendAwayWhomItHasNoRoomForAndTakeEventsInAfterwards() throws Exception {
    int port = Ports.free();
    var door = new Door(port, RunningIngest.KEY);
    try (var backbone = Backbone.start()) {
      backbone.provision();
      try (var events = new Log<LeadEvent>(backbone, Topics.EVENTS);
          var _ =
              RunningIngest.startAt(
                  port,
                  backbone,
                  "--leadrelay.ingest.max-concurrent=8",
                  "--leadrelay.ingest.buffer=2MB",
                  "--leadrelay.ingest.delivery-timeout=2s")) {
        backbone.pauseBroker();
        try {
          sendTooMuch(door);
        } finally {
          backbone.resumeBroker();
        }

        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> door.post(Door.EVENT, event("afterwards", "")).statusCode() == 202);
        assertThat(events.await(1, event -> event.getEventId().equals("afterwards"))).hasSize(1);
      }
    }
  }

  private static void sendTooMuch(Door door) throws Exception {
    var batch =
        IntStream.range(0, EVENTS_OF_A_SENDER)
            .mapToObj(n -> event("too-much-" + n, TEXT))
            .collect(Collectors.joining(",", "[", "]"))
            .getBytes(StandardCharsets.UTF_8);
    long before = usedMemory();
    var most = new AtomicLong();
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          Stream.generate(() -> senders.submit(() -> send(door, batch))).limit(SENDERS).toList();
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () -> {
                most.accumulateAndGet(usedMemory() - before, Math::max);
                return answers.stream().allMatch(Future::isDone);
              });

      assertThat(most.get()).isLessThan(ROOM);
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(503);
        assertThat(answer.get().headers().firstValue("retry-after")).isPresent();
      }
    }
  }

  private static HttpResponse<String> send(Door door, byte[] batch) throws Exception {
    // Not ofByteArray, which copies all of it: what the senders keep would be counted, too.
    return door.post(
        "/v1/events",
        Door.BATCH,
        "*/*",
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(batch)));
  }

  private static String event(String id, String text) {
    return """
        {"specversion": "1.0", "id": "%s", "source": "https://www.example.com/slow", "type": "page.viewed", "time": "%s",
         "data": {"anonymousId": "slow", "properties": {"text": "%s"}}}"""
        .formatted(id, Instant.now(), text);
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
