package dev.leadrelay.ingest.domain.reception;

import static dev.leadrelay.ingest.domain.intake.Samples.NOW;
import static dev.leadrelay.ingest.domain.intake.Samples.anEvent;
import static dev.leadrelay.ingest.domain.intake.Samples.anEventOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.intake.Samples;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceptionTest {

  final List<Outcome.Accepted> stored = new ArrayList<>();
  final List<Rejection> putAside = new ArrayList<>();
  final Reception reception =
      new Reception(
          Samples.intake(),
          (accepted, rejected) -> {
            stored.addAll(accepted);
            putAside.addAll(rejected);
          },
          sightings -> sightings.stream().map(_ -> false).toList());
  final Reception withoutKafka =
      new Reception(
          Samples.intake(),
          (_, _) -> {
            throw new LogUnavailableException("away", new IllegalStateException());
          },
          sightings -> sightings.stream().map(_ -> false).toList());

  @Test
  void shouldStoreTheGoodEventsOfABatchAndListTheBadOnes() throws Exception {
    var receipt =
        reception.receive(
            List.of(document(anEvent()), document(Map.of("id", "bad", "source", "shop"))),
            Door.EVENTS,
            "application/json",
            NOW);

    assertThat(receipt.accepted()).extracting(Receipt.Taken::id).containsExactly("e-1");
    assertThat(receipt.rejected())
        .singleElement()
        .satisfies(
            turned -> {
              assertThat(turned.index()).isEqualTo(1);
              assertThat(turned.id()).isEqualTo("bad");
            });
    assertThat(stored).hasSize(1);
    assertThat(putAside).extracting(Rejection::source).containsExactly("shop");
  }

  @Test
  void shouldNoticeARepeatWithinABatch() throws Exception {
    var receipt =
        reception.receive(
            List.of(document(anEvent()), document(anEvent())), Door.EVENTS, null, NOW);

    assertThat(receipt.accepted())
        .extracting(Receipt.Taken::duplicate)
        .containsExactly(false, true);
  }

  @Test
  void shouldKeepPersonalDataOutOfTheSourceOfARejection() throws Exception {
    reception.receive(
        List.of(document(Map.of("source", "mailto:ana@example.com"))), Door.EVENTS, null, NOW);

    assertThat(putAside).extracting(Rejection::source).containsExactly("events");
  }

  @Test
  void shouldRefuseAnEventThatDoesNotFitIntoARecord() throws Exception {
    var huge = new Document(anEvent(), ByteBuffer.allocate(512 * 1024 + 1));

    var receipt = reception.receive(List.of(huge), Door.EVENTS, null, NOW);

    assertThat(receipt.rejected().getFirst().errors())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.BODY_TOO_LARGE));
  }

  @Test
  void shouldClaimNothingWhenTheLogIsAway() {
    assertThatThrownBy(
            () -> withoutKafka.receive(List.of(document(anEvent())), Door.EVENTS, null, NOW))
        .isInstanceOf(LogUnavailableException.class);
  }

  @Test
  void shouldAnswerARefusalEvenWhenTheLogIsAway() throws Exception {
    var receipt =
        withoutKafka.receive(
            List.of(document(anEventOf(Map.of("email", "none")))), Door.EVENTS, null, NOW);

    assertThat(receipt.rejected()).hasSize(1);
  }

  @Test
  void shouldLetATopicBeReadAgainWhenTheLogIsAway() {
    assertThatThrownBy(
            () -> withoutKafka.receive(List.of(document(Map.of())), Door.KAFKA, null, NOW))
        .isInstanceOf(LogUnavailableException.class);
  }

  private static Document document(Map<String, ?> content) {
    return new Document(content, ByteBuffer.wrap(new byte[] {'{', '}'}));
  }
}
