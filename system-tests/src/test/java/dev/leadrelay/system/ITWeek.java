package dev.leadrelay.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.system.http.Http;
import dev.leadrelay.system.stack.TestStack;
import dev.leadrelay.system.week.Pace;
import dev.leadrelay.system.week.SeenOnTopics;
import dev.leadrelay.system.week.StackWeek;
import dev.leadrelay.testkit.week.Checker;
import dev.leadrelay.testkit.week.Seen;
import dev.leadrelay.testkit.week.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week of inbound for 3 teams with 25 reps in 4 time zones runs through lead-routing and
 * sla-monitor, on a clock that makes three hours of every second; what they tell is checked by
 * rules of its own.
 */
class ITWeek {

  private static final long SEED = 7;
  private static final int LEADS = 300;
  private static final int SPEED = 12_600;

  /** How long the services may take to start; more when a busy machine needs it. */
  private static final List<Duration> TO_START =
      List.of(Duration.ofSeconds(45), Duration.ofSeconds(80), Duration.ofSeconds(160));

  private static final Instant END = Story.START.plus(Duration.ofHours(138));
  private static final String WHOLE_WEEK =
      "?by=team&from=2026-03-29T00:00:00Z&to=2026-05-01T00:00:00Z";

  @TempDir static Path folder;

  @Test
  void shouldKeepEveryPromiseThroughAWeek() throws Exception {
    var story = Story.of(SEED, LEADS);
    var plan = Files.writeString(folder.resolve("week.yml"), story.plan().yaml(1));
    for (var delay : TO_START) {
      var pace = new Pace(Instant.now().plus(delay), SPEED);
      try (var stack = start(plan, delay, pace)) {
        if (pace.millisTo(Story.START) > 0) {
          run(story, pace, stack);
          return;
        }
      }
    }
    throw new AssertionError("Expected the services to start in time, but they were too slow.");
  }

  private static TestStack start(Path plan, Duration delay, Pace pace) {
    return TestStack.start(
        folder.resolve("stack-" + delay.toSeconds()),
        plan,
        List.of(Component.ROUTING, Component.SLA),
        pace.settings());
  }

  private static void run(Story story, Pace pace, TestStack stack) {
    // The week is long ago: no record of it may be tidied away meanwhile.
    stack.topics().keep(List.of(Topics.RETURNS, Topics.NOTIFICATIONS));
    var week = new StackWeek(story, pace, stack.url(Component.ROUTING), stack.kafka());

    week.run(END);
    stack.end(Component.ROUTING);

    var seen = SeenOnTopics.read(stack.topics(), week.knownAt());
    var checker = new Checker(story.plan(), seen);
    assertThat(checker.faults().stream().limit(3)).isEmpty();
    assertThat(checker.dueTimes()).isGreaterThan(LEADS);
    assertThatNothingIsLost(stack, seen);
    assertThatItWasAWeekOfWork(seen);
    assertThatTheNumbersAgree(stack, seen);
  }

  private static void assertThatNothingIsLost(TestStack stack, Seen seen) {
    var qualified =
        stack.topics().all(Topics.QUALIFICATIONS).stream()
            .map(each -> each.getLeadId())
            .collect(Collectors.toSet());

    assertThat(qualified).hasSize(LEADS);
    assertThat(seen.decided().stream().map(Seen.Decided::leadId).collect(Collectors.toSet()))
        .isEqualTo(qualified);
  }

  /** A week in which little happened would prove little. */
  private static void assertThatItWasAWeekOfWork(Seen seen) {
    assertThat(seen.given()).hasSizeGreaterThan(LEADS);
    assertThat(seen.away()).hasSizeGreaterThan(4);
    assertThat(seen.alarms()).filteredOn(Seen.Alarm::breached).hasSizeGreaterThan(LEADS / 10);
    assertThat(seen.decided().stream().map(Seen.Decided::planVersion).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(1, 2);
    assertThat(seen.decided())
        .extracting(Seen.Decided::sentence)
        .anyMatch(sentence -> sentence.startsWith("Held"))
        .anyMatch(sentence -> sentence.startsWith("Recycled"))
        .anyMatch(sentence -> sentence.startsWith("Closed"))
        .anyMatch(sentence -> sentence.contains("did not answer in time"))
        .anyMatch(sentence -> sentence.contains("handed it back"));
  }

  /** The SLA monitor counts what the topics tell. */
  private static void assertThatTheNumbersAgree(TestStack stack, Seen seen) {
    long breaches = seen.alarms().stream().filter(Seen.Alarm::breached).count();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              var total =
                  Http.get(stack.url(Component.SLA) + "/v1/sla" + WHOLE_WEEK).json().path("total");
              var firstTouch = total.path("firstTouch");
              var decision = total.path("decision");
              assertThat(total.path("assigned").asInt()).isEqualTo(seen.given().size());
              assertThat(firstTouch.path("breaches").asLong() + decision.path("breaches").asLong())
                  .isEqualTo(breaches);
              assertThat(
                      firstTouch.path("reminders").asLong() + decision.path("reminders").asLong())
                  .isEqualTo(seen.alarms().size() - breaches);
            });
  }
}
