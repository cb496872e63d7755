package dev.leadrelay.sla.streams.serdes;

import static dev.leadrelay.sla.domain.SlaExamples.ANA;
import static dev.leadrelay.sla.domain.SlaExamples.NINE;
import static dev.leadrelay.sla.domain.SlaExamples.aBreach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leadrelay.sla.domain.standing.Standing;
import dev.leadrelay.sla.domain.standing.Status;
import dev.leadrelay.sla.domain.tally.Breach;
import dev.leadrelay.sla.domain.tally.ClockTally;
import dev.leadrelay.sla.domain.tally.Tally;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreSerdesTest {

  @ParameterizedTest
  @EnumSource(Status.class)
  void shouldReadAStandingAsItWasWritten(Status status) {
    var standing =
        new Standing(3, status, true, Optional.of(Duration.ofSeconds(5)), Optional.empty(), ANA);

    assertThat(roundTrip(StoreSerdes.standing(), standing)).isEqualTo(standing);
  }

  @Test
  void shouldReadATallyAsItWasWritten() {
    var tally = new Tally(1, 2, 3, 4, 5, 6, 7, 8, new ClockTally(9, 10), new ClockTally(11, 12));

    assertThat(roundTrip(StoreSerdes.tally(), tally)).isEqualTo(tally);
  }

  @ParameterizedTest
  @EnumSource(Breach.Kind.class)
  void shouldReadABreachAsItWasWritten(Breach.Kind kind) {
    var breach = aBreach("b-1", kind);

    assertThat(roundTrip(StoreSerdes.breach(), breach)).isEqualTo(breach);
  }

  @Test
  void shouldReadAKeyAsItWasWritten() {
    var key = new BreachKey(NINE, "b-1");

    assertThat(roundTrip(BreachKey.serde(), key)).isEqualTo(key);
  }

  @Test
  void shouldRefuseAVersionThatItDoesNotKnow() {
    var fromTheFuture = new byte[] {9, 0};

    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> StoreSerdes.tally().deserializer().deserialize("", fromTheFuture))
        .withMessageStartingWith("Expected a stored value of version 1, but got version 9.");
  }

  private static <T> T roundTrip(Serde<T> serde, T value) {
    return serde.deserializer().deserialize("", serde.serializer().serialize("", value));
  }
}
