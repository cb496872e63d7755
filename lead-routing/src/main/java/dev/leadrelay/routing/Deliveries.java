package dev.leadrelay.routing;

import dev.leadrelay.routing.adapter.kafka.KafkaDeadLetters;
import dev.leadrelay.routing.adapter.notify.Channel;
import dev.leadrelay.routing.adapter.notify.Delivery;
import dev.leadrelay.routing.adapter.plan.LivePlan;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** What deliveries of all channels have in common. */
record Deliveries(
    LivePlan plan, InstantSource clock, MeterRegistry meters, KafkaDeadLetters letters) {

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  /**
   * @param maxAge of notifications that are still told
   */
  Delivery over(Channel channel, RetryTemplate retry, Duration maxAge) {
    var undelivered =
        Counter.builder("leadrelay.notifications.undelivered")
            .description("Notifications that were given up after the last try.")
            .tag("channel", channel.name())
            .register(meters);
    return new Delivery(
        channel,
        plan,
        retry,
        new Delivery.Freshness(maxAge, clock),
        told -> {
          undelivered.increment();
          letters.keep(told, channel.name());
        });
  }

  static RestClient client(Duration timeout) {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(timeout).build());
    requests.setReadTimeout(timeout);
    return RestClient.builder().requestFactory(requests).build();
  }

  static RetryTemplate retry(int retries, Duration firstDelay) {
    return new RetryTemplate(
        RetryPolicy.builder()
            .excludes(Channel.UndeliverableException.class)
            .maxRetries(retries)
            .delay(firstDelay)
            .multiplier(3)
            .maxDelay(LONGEST_DELAY)
            .build());
  }
}
