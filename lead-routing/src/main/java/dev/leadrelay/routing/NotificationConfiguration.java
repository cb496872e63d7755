package dev.leadrelay.routing;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import dev.leadrelay.routing.adapter.notify.LiveNotifications;
import dev.leadrelay.routing.adapter.notify.StreamController;
import dev.leadrelay.routing.adapter.notify.WebhookDelivery;
import dev.leadrelay.routing.adapter.notify.WebhookSender;
import dev.leadrelay.routing.adapter.plan.LivePlan;
import dev.leadrelay.schemas.Notification;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.messaging.Message;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires the delivery of notifications, which knows nothing of routing but its outbox. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

  private static final String WEBHOOKS = "lead-routing-webhooks";

  @Bean
  LiveNotifications liveNotifications() {
    return new LiveNotifications();
  }

  @Bean
  StreamController streamController(LiveNotifications notifications) {
    return new StreamController(notifications);
  }

  @Bean
  Consumer<Notification> tellWatchers(LiveNotifications notifications) {
    return notifications::tell;
  }

  @Bean
  WebhookSender webhookSender(RoutingProperties properties, JsonMapper json, InstantSource clock)
      throws EmptyWebhookSecretException {
    var webhook = properties.webhook();
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().connectTimeout(webhook.timeout()).build());
    requests.setReadTimeout(webhook.timeout());
    var client = RestClient.builder().requestFactory(requests).build();
    return new WebhookSender(client, new Webhook(webhook.secret()), json, clock);
  }

  @Bean
  Consumer<Message<Notification>> deliverWebhooks(
      LivePlan plan, WebhookSender sender, RoutingProperties properties, MeterRegistry meters) {
    var webhook = properties.webhook();
    var retry =
        new RetryTemplate(
            RetryPolicy.builder()
                .maxRetries(webhook.retries())
                .delay(webhook.firstDelay())
                .multiplier(3)
                .build());
    var undelivered =
        Counter.builder("leadrelay.notifications.undelivered")
            .description("Notifications that were given up after the last try.")
            .register(meters);
    return new WebhookDelivery(plan, sender, retry, undelivered);
  }

  /** Deliveries end in any order; what is committed is what all before it have ended. */
  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> acknowledgeInAnyOrder() {
    return (container, _, group) ->
        container.getContainerProperties().setAsyncAcks(WEBHOOKS.equals(group));
  }
}
