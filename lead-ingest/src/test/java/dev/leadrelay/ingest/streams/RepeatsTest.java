package dev.leadrelay.ingest.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatsTest {

  static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  final TopologyHarness stream = new TopologyHarness(IngestStage::build, NINE);

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void shouldLetAnEventThroughUnchangedUnderItsLead() {
    var event = event("shop", "e-1");

    stream.send(Topics.ACCEPTED, "lead-1", event, NINE);

    assertThat(stream.receivedWithKeys(Topics.EVENTS))
        .containsExactly(KeyValue.pair("lead-1", event));
  }

  @Test
  void shouldDropTheSecondOfTwoEvents() {
    stream.send(Topics.ACCEPTED, "lead-1", event("shop", "e-1"), NINE);
    stream.send(Topics.ACCEPTED, "lead-1", event("shop", "e-1"), NINE);
    stream.send(Topics.ACCEPTED, "lead-1", event("shop", "e-2"), NINE);
    stream.send(Topics.ACCEPTED, "lead-1", event("site", "e-1"), NINE);

    assertThat(stream.received(Topics.EVENTS))
        .containsExactly(event("shop", "e-1"), event("shop", "e-2"), event("site", "e-1"));
  }

  @Test
  void shouldRememberForSevenDaysByTheTimeOfTheRecords() {
    var seventhDay = NINE.plus(Duration.ofDays(7));
    stream.send(Topics.ACCEPTED, "lead-1", event("shop", "e-1"), NINE);

    stream.send(Topics.ACCEPTED, "lead-1", event("shop", "e-1"), seventhDay);
    assertThat(stream.received(Topics.EVENTS)).hasSize(1);

    stream.send(Topics.ACCEPTED, "lead-1", event("shop", "e-1"), seventhDay.plusMillis(1));
    assertThat(stream.received(Topics.EVENTS)).hasSize(1);
  }

  @Test
  void shouldDropARepeatThatAnotherInstanceStampedEarlier() {
    stream.send(Topics.ACCEPTED, "lead-1", event("shop", "e-1"), NINE);
    stream.send(Topics.ACCEPTED, "lead-1", event("shop", "e-1"), NINE.minusSeconds(5));

    assertThat(stream.received(Topics.EVENTS)).hasSize(1);
  }

  private static LeadEvent event(String source, String id) {
    return LeadEvent.newBuilder()
        .setLeadId("lead-1")
        .setEventId(id)
        .setSource(source)
        .setType("page.viewed")
        .setOccurredAt(NINE)
        .setReceivedAt(NINE)
        .build();
  }
}
