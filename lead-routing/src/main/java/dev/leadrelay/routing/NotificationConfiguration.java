package dev.leadrelay.routing;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import dev.leadrelay.routing.adapter.kafka.KafkaDeadLetters;
import dev.leadrelay.routing.adapter.mail.MailChannel;
import dev.leadrelay.routing.adapter.notify.LiveNotifications;
import dev.leadrelay.routing.adapter.notify.StreamController;
import dev.leadrelay.routing.adapter.notify.WebhookChannel;
import dev.leadrelay.routing.adapter.notify.Wording;
import dev.leadrelay.routing.adapter.plan.LivePlan;
import dev.leadrelay.routing.adapter.slack.Presses;
import dev.leadrelay.routing.adapter.slack.Replies;
import dev.leadrelay.routing.adapter.slack.SlackApi;
import dev.leadrelay.routing.adapter.slack.SlackChannel;
import dev.leadrelay.routing.adapter.slack.SlackController;
import dev.leadrelay.routing.adapter.slack.SlackSignature;
import dev.leadrelay.schemas.Notification;
import dev.leadrelay.schemas.serde.ContractSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** Wires the delivery of notifications, which knows nothing of routing but its outbox. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

  /** As long as the outbox keeps them. */
  private static final Duration ANY_AGE = Duration.ofDays(7);

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
  Wording wording(RoutingProperties properties) {
    return new Wording(properties.consoleUrl());
  }

  @Bean
  KafkaDeadLetters deadLetters(ProducerFactory<?, ?> producers) {
    var settings = producers.getConfigurationProperties();
    var serializer = new ContractSerializer();
    serializer.configure(settings, false);
    return new KafkaDeadLetters(
        new DefaultKafkaProducerFactory<>(
            settings, new StringSerializer(), new ByteArraySerializer()),
        serializer);
  }

  @Bean
  Deliveries deliveries(
      LivePlan plan, InstantSource clock, MeterRegistry meters, KafkaDeadLetters letters) {
    return new Deliveries(plan, clock, meters, letters);
  }

  @Bean
  Consumer<Message<Notification>> deliverWebhooks(
      Deliveries deliveries, RoutingProperties properties, JsonMapper json, InstantSource clock)
      throws EmptyWebhookSecretException {
    var webhook = properties.webhook();
    var channel =
        new WebhookChannel(
            Deliveries.client(webhook.timeout()), new Webhook(webhook.secret()), json, clock);
    return deliveries.over(
        channel, Deliveries.retry(webhook.retries(), webhook.firstDelay()), ANY_AGE);
  }

  @Bean
  Consumer<Message<Notification>> deliverMails(
      Deliveries deliveries, RoutingProperties properties, LivePlan plan, Wording wording) {
    var mail = properties.mail();
    return deliveries.over(
        new MailChannel(mail.server(), plan, wording),
        Deliveries.retry(mail.retries(), mail.firstDelay()),
        properties.notificationAge());
  }

  @Bean
  SlackApi slackApi(RoutingProperties properties) {
    var slack = properties.slack();
    return new SlackApi(Deliveries.client(slack.timeout()), slack.url(), slack.token());
  }

  @Bean
  Consumer<Message<Notification>> deliverSlackMessages(
      Deliveries deliveries, RoutingProperties properties, SlackApi api, Wording wording) {
    var slack = properties.slack();
    return deliveries.over(
        new SlackChannel(api, wording),
        Deliveries.retry(slack.retries(), slack.firstDelay()),
        properties.notificationAge());
  }

  @Bean
  SlackController slackController(
      RoutingProperties properties,
      Presses presses,
      SlackApi api,
      Wording wording,
      InstantSource clock) {
    var slack = properties.slack();
    return new SlackController(
        new SlackSignature(slack.signingSecret()),
        presses,
        new Replies(api, Deliveries.retry(slack.retries(), slack.firstDelay()), wording),
        clock);
  }
}
