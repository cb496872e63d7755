package dev.leadrelay.routing.adapter.kafka;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.schemas.RepAvailability;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;

/** Writes absences to {@code reps.availability}, safe on all in-sync replicas. */
public final class KafkaAvailabilityLog {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final KafkaOperations<String, RepAvailability> kafka;
  private final Duration timeout;

  public KafkaAvailabilityLog(KafkaOperations<String, RepAvailability> kafka, Duration timeout) {
    this.kafka = kafka;
    this.timeout = timeout;
  }

  /**
   * Writes it and waits until it is safe.
   *
   * @param until when an absent rep is back; null when nobody knows
   * @param kind the kind of absence, by its name in the plan; null for one that is not made up for
   * @throws ProblemException 503 with {@code Retry-After} when it cannot be stored in time
   */
  public void append(
      String rep, boolean available, @Nullable Instant until, @Nullable String kind, Instant at) {
    try {
      kafka
          .send(
              new ProducerRecord<>(
                  Topics.AVAILABILITY.name(),
                  null,
                  at.toEpochMilli(),
                  rep,
                  new RepAvailability(rep, available, until, kind, at)))
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw unavailable();
    }
  }

  private static ProblemException unavailable() {
    return ProblemException.unavailable(
        "The change could not be stored. It does no harm to send it again.", RETRY_AFTER);
  }
}
