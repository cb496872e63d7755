package dev.leadrelay.routing.adapter.notify;

import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.schemas.Notification;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.messaging.Message;

/**
 * Delivers notifications over one channel, at least once. Each delivery has a thread of its own, so
 * that a slow receiver delays nobody but itself; what cannot be delivered is given up after the
 * last try, so that it does not hold up the rest.
 */
public final class Delivery implements Consumer<Message<Notification>> {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final Channel channel;
  private final Supplier<Plan> plan;
  private final RetryTemplate retry;
  private final Freshness freshness;
  private final Consumer<Notification> undelivered;
  private final Offsets offsets = new Offsets();
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  /** What is older than this is news to nobody and is not told any more. */
  public record Freshness(Duration maxAge, InstantSource clock) {

    boolean isStale(Notification told) {
      return told.getAt().plus(maxAge).isBefore(clock.instant());
    }
  }

  /**
   * @param plan says who is told where
   * @param undelivered takes what is given up
   */
  public Delivery(
      Channel channel,
      Supplier<Plan> plan,
      RetryTemplate retry,
      Freshness freshness,
      Consumer<Notification> undelivered) {
    this.channel = channel;
    this.plan = plan;
    this.retry = retry;
    this.freshness = freshness;
    this.undelivered = undelivered;
  }

  @Override
  public void accept(Message<Notification> message) {
    var told = message.getPayload();
    var end = offsets.begin(message);
    var address = channel.addressOf(plan.get().contactOf(told.getRepId()));
    if (address.isEmpty() || freshness.isStale(told)) {
      end.run();
      return;
    }
    var lane = lanes.computeIfAbsent(address.get(), _ -> new Lane());
    if (enter(lane)) {
      Thread.ofVirtual().name(channel.name()).start(() -> deliver(told, address.get(), lane, end));
    } else {
      giveUp(told);
      end.run();
    }
  }

  private static boolean enter(Lane lane) {
    try {
      return lane.enter();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The delivery was stopped; the rest is read again.", e);
    }
  }

  private void deliver(Notification told, String address, Lane lane, Runnable end) {
    try {
      retry.execute(() -> attempt(told, address, lane));
    } catch (RetryException e) {
      giveUp(told);
    } finally {
      lane.leave();
      end.run();
    }
  }

  private Notification attempt(Notification told, String address, Lane lane) throws Exception {
    boolean answered = false;
    try {
      channel.send(told, address);
      answered = true;
    } finally {
      lane.note(answered);
    }
    return told;
  }

  private void giveUp(Notification told) {
    log.warn(
        "Notification {} could not be delivered to the {} of {} and is given up.",
        told.getNotificationId(),
        channel.name(),
        told.getRepId());
    undelivered.accept(told);
  }
}
