package dev.leadrelay.kit.streams;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An outage of the broker is waited out. A bug ends the process: whoever supervises it sees that at
 * once, and a service that answers but does not work helps nobody.
 */
final class StreamFailures implements StreamsUncaughtExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(StreamFailures.class);

  private final Runnable end;

  /**
   * @param end ends the process without waiting for the calling thread
   */
  StreamFailures(Runnable end) {
    this.end = end;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    if (isOutage(failure)) {
      log.warn("The stream lost the broker and starts over from its last commit.", failure);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    log.error(
        "The stream has stopped. Nothing is lost: it goes on from its last commit after a restart.",
        failure);
    end.run();
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private static boolean isOutage(Throwable failure) {
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof KafkaException) {
        return true;
      }
    }
    return false;
  }
}
