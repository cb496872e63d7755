package dev.leadrelay.ingest.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.Door;
import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.RejectionState;
import dev.leadrelay.schemas.serde.AvroSerde;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RejectionShelfTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final TopologyHarness stream =
      new TopologyHarness(
          (builder, registry) ->
              new RejectionShelf(AvroSerde.<RejectedEvent>forValues(registry)).addTo(builder),
          NINE);

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void shouldShowWhatBecameOfAnEvent() {
    send(rejection("1", NINE, RejectionState.OPEN));
    send(rejection("2", NINE, RejectionState.OPEN));
    send(rejection("1", NINE, RejectionState.DISCARDED));

    assertThat(shelf().get("1").getState()).isEqualTo(RejectionState.DISCARDED);
    assertThat(shelf().get("2").getState()).isEqualTo(RejectionState.OPEN);
  }

  @Test
  void shouldForgetWhatTheTopicForgets() {
    send(rejection("1", NINE, RejectionState.OPEN));
    send(rejection("2", NINE.plus(Duration.ofDays(1)), RejectionState.OPEN));

    send(rejection("3", NINE.plus(RejectionShelf.KEPT).plusMillis(1), RejectionState.OPEN));

    assertThat(shelf().get("1")).isNull();
    assertThat(shelf().get("2")).isNotNull();
  }

  private KeyValueStore<String, RejectedEvent> shelf() {
    return stream.driver().getKeyValueStore(RejectionShelf.REJECTIONS);
  }

  private void send(RejectedEvent rejection) {
    stream.send(Topics.REJECTED, rejection.getSource(), rejection, rejection.getReceivedAt());
  }

  private static RejectedEvent rejection(String id, Instant at, RejectionState state) {
    return RejectedEvent.newBuilder()
        .setRejectionId(id)
        .setDoor(Door.EVENTS)
        .setSource("shop")
        .setReceivedAt(at)
        .setRaw(ByteBuffer.allocate(0))
        .setReasons(List.of())
        .setState(state)
        .build();
  }
}
