package dev.leadrelay.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class StreamFailuresTest {

  final StreamFailures failures = new StreamFailures();

  @Test
  void shouldWaitOutAnOutageOfTheBroker() {
    var outage = new StreamsException(new TimeoutException("The broker did not answer."));

    assertThat(failures.handle(outage)).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
  }

  @Test
  void shouldStopAtABug() {
    var bug = new StreamsException(new IllegalStateException("An invariant does not hold."));

    assertThat(failures.handle(bug)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
  }
}
