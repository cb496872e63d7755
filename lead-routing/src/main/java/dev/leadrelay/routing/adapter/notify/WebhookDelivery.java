package dev.leadrelay.routing.adapter.notify;

import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.schemas.Notification;
import io.micrometer.core.instrument.Counter;
import java.net.URI;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Delivers notifications to the webhooks of the plan, at least once. Each delivery has a thread of
 * its own, so that a slow receiver delays nobody but itself; what cannot be delivered is counted
 * and given up after the last try, so that it does not hold up the rest.
 */
public final class WebhookDelivery implements Consumer<Message<Notification>> {

  private static final Logger log = LoggerFactory.getLogger(WebhookDelivery.class);
  private static final int AT_ONCE = 1_000;

  private final Supplier<Plan> plan;
  private final WebhookSender sender;
  private final RetryTemplate retry;
  private final Counter undelivered;
  private final Semaphore free = new Semaphore(AT_ONCE);

  public WebhookDelivery(
      Supplier<Plan> plan, WebhookSender sender, RetryTemplate retry, Counter undelivered) {
    this.plan = plan;
    this.sender = sender;
    this.retry = retry;
    this.undelivered = undelivered;
  }

  @Override
  public void accept(Message<Notification> message) {
    var told = message.getPayload();
    var done = message.getHeaders().get(KafkaHeaders.ACKNOWLEDGMENT, Acknowledgment.class);
    var receiver = plan.get().contactOf(told.getRepId()).webhook();
    if (done == null) {
      throw new IllegalStateException("Expected deliveries to be acknowledged by hand.");
    }
    if (receiver == null) {
      done.acknowledge();
      return;
    }
    free.acquireUninterruptibly();
    Thread.ofVirtual().name("webhook").start(() -> deliver(told, receiver, done));
  }

  private void deliver(Notification told, URI receiver, Acknowledgment done) {
    try {
      retry.execute(
          () -> {
            sender.send(told, receiver);
            return told;
          });
    } catch (RetryException e) {
      undelivered.increment();
      log.warn(
          "Notification {} could not be delivered to the webhook of {} and is given up.",
          told.getNotificationId(),
          told.getRepId());
    } finally {
      free.release();
      done.acknowledge();
    }
  }
}
