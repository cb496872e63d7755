package dev.leadrelay.ingest.domain.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.intake.Samples;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RejectedDeskTest {

  private static final Instant CAME = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant NOW = CAME.plus(Duration.ofDays(3));

  private final List<Outcome.Accepted> sent = new ArrayList<>();
  private final List<Rejected> settled = new ArrayList<>();
  private final RejectedDesk desk =
      new RejectedDesk(new Shelf(), Samples.intake(), (accepted, _) -> sent.addAll(accepted));

  @Test
  void shouldSendAMendedEventAgainWithItsOrigin() throws Exception {
    var outcome = desk.resend(rejected("/type"), event("Nonsense"), event("demo.requested"), NOW);

    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    assertThat(sent)
        .singleElement()
        .satisfies(
            accepted -> {
              var event = accepted.event();
              assertThat(event.eventId()).isEqualTo("e-1");
              assertThat(event.source()).isEqualTo("shop");
              assertThat(event.door()).isEqualTo(Door.FORM);
              assertThat(event.firstReceivedAt()).isEqualTo(CAME);
              assertThat(event.occurredAt()).isEqualTo(CAME);
              assertThat(event.receivedAt()).isEqualTo(NOW);
            });
    assertThat(settled).extracting(Rejected::state).containsExactly(State.SENT_AGAIN);
  }

  @Test
  void shouldFillInTheOriginThatTheMendedFormLeavesOut() throws Exception {
    var mended = new HashMap<String, Object>(event("demo.requested"));
    mended.keySet().removeAll(List.of("id", "source"));

    desk.resend(rejected("/type"), event("Nonsense"), mended, NOW);

    assertThat(sent.getFirst().event().eventId()).isEqualTo("e-1");
  }

  @Test
  void shouldRefuseAnotherOriginUnlessItWasWhatWasWrong() throws Exception {
    var other = new HashMap<String, Object>(event("demo.requested"));
    other.put("id", "e-2");

    assertThat(desk.resend(rejected("/type"), event("Nonsense"), other, NOW))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.refusals()).extracting(Refusal::pointer).containsExactly("/id"));
    assertThat(desk.resend(rejected("/id"), event("Nonsense"), other, NOW))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void shouldLeaveAnEventOpenThatIsStillWrong() throws Exception {
    var outcome = desk.resend(rejected("/type"), event("Nonsense"), event("Nonsense"), NOW);

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(sent).isEmpty();
    assertThat(settled).isEmpty();
  }

  @Test
  void shouldDiscardOnce() throws Exception {
    var open = rejected("/type");

    desk.discard(open, NOW);
    desk.discard(open.settled(State.DISCARDED, NOW), NOW);

    assertThat(settled).containsExactly(open.settled(State.DISCARDED, NOW));
  }

  @Test
  void shouldFindByReasonDoorStateAndTime() {
    var rejected = rejected("/type");

    assertThat(matches(rejected, RefusalCode.MALFORMED_VALUE, Door.FORM, CAME)).isTrue();
    assertThat(matches(rejected, RefusalCode.TOO_LONG, Door.FORM, CAME)).isFalse();
    assertThat(matches(rejected, RefusalCode.MALFORMED_VALUE, Door.KAFKA, CAME)).isFalse();
    assertThat(matches(rejected, RefusalCode.MALFORMED_VALUE, Door.FORM, CAME.plusMillis(1)))
        .isFalse();
    assertThat(new Wanted(null, null, State.DISCARDED, null, null, null).matches(rejected))
        .isFalse();
    assertThat(new Wanted(null, null, null, null, CAME, null).matches(rejected)).isFalse();
  }

  private static boolean matches(Rejected rejected, RefusalCode reason, Door door, Instant from) {
    return new Wanted(reason, door, State.OPEN, from, null, null).matches(rejected);
  }

  private static Map<String, ?> event(String type) {
    return Map.of(
        "specversion",
        "1.0",
        "id",
        "e-1",
        "source",
        "shop",
        "type",
        type,
        "data",
        Map.of("anonymousId", "a-1"));
  }

  private static Rejected rejected(String pointer) {
    return new Rejected(
        "id",
        Door.FORM,
        "shop",
        CAME,
        null,
        ByteBuffer.allocate(0),
        false,
        List.of(new Refusal(RefusalCode.MALFORMED_VALUE, pointer, "Expected a type.")),
        null,
        State.OPEN,
        null);
  }

  private final class Shelf implements RejectedEvents {

    @Override
    public List<Rejected> list(Wanted wanted, int most) {
      return List.of();
    }

    @Override
    public Optional<Rejected> find(String id) {
      return Optional.empty();
    }

    @Override
    public void settle(Rejected one) throws LogUnavailableException {
      settled.add(one);
    }
  }
}
