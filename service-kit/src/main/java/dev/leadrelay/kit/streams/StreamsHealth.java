package dev.leadrelay.kit.streams;

import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * UP while every stream of the service is running; out of service while one starts or rebalances;
 * DOWN when one has died.
 */
final class StreamsHealth implements HealthIndicator {

  private final RunningStreams streams;

  StreamsHealth(RunningStreams streams) {
    this.streams = streams;
  }

  @Override
  public Health health() {
    var states = streams.all().stream().map(KafkaStreams::state).toList();
    return statusOf(states).withDetail("streams", states.toString()).build();
  }

  private Health.Builder statusOf(List<KafkaStreams.State> states) {
    if (states.stream()
        .anyMatch(
            state ->
                state == KafkaStreams.State.ERROR || state == KafkaStreams.State.PENDING_ERROR)) {
      return Health.down();
    }
    boolean running = states.stream().allMatch(state -> state == KafkaStreams.State.RUNNING);
    boolean started = !states.isEmpty() || !streams.expected();
    return running && started ? Health.up() : Health.outOfService();
  }
}
