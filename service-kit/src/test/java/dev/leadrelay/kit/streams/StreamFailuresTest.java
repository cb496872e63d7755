package dev.leadrelay.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class StreamFailuresTest {

  final AtomicBoolean ended = new AtomicBoolean();
  final StreamFailures failures = new StreamFailures(() -> ended.set(true));

  @Test
  void shouldWaitOutAnOutageOfTheBroker() {
    var outage = new StreamsException(new TimeoutException("The broker did not answer."));

    assertThat(failures.handle(outage)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    assertThat(ended).isFalse();
  }

  @Test
  void shouldEndTheProcessAtABug() {
    var bug = new StreamsException(new IllegalStateException("An invariant does not hold."));

    assertThat(failures.handle(bug)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(ended).isTrue();
  }
}
