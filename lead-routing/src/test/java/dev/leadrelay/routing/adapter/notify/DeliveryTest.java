package dev.leadrelay.routing.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.plan.Contact;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Notification;
import dev.leadrelay.schemas.NotificationKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class DeliveryTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Plan PLAN =
      new PlanReader()
          .read(
              "plan.yml",
              """
              id: told
              version: 1
              teams:
                - id: inbound
                  reps:
                    - {id: ana, contact: {email: down@example.com}}
                    - {id: ben, contact: {email: up@example.com}}
                    - {id: cleo}
                  pools:
                    - {id: all, members: [ana, ben, cleo]}
              rules:
                - {id: rest, to: {pool: all}}
              """);

  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final Queue<String> givenUp = new ConcurrentLinkedQueue<>();
  private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final CountDownLatch back = new CountDownLatch(1);
  private final Delivery delivery =
      new Delivery(
          new OneIsDown(),
          () -> PLAN,
          new RetryTemplate(
              RetryPolicy.builder().maxRetries(1).delay(Duration.ofMillis(1)).build()),
          new Delivery.Freshness(Duration.ofHours(24), InstantSource.fixed(NOW)),
          notification -> givenUp.add(notification.getNotificationId()));

  /** A channel of which one receiver fails or hangs as the test wants. */
  private final class OneIsDown implements Channel {

    @Override
    public String name() {
      return "test";
    }

    @Override
    public Optional<String> addressOf(Contact contact) {
      return Optional.ofNullable(contact.email());
    }

    @Override
    public void send(Notification notification, String address) throws Exception {
      if (address.startsWith("down")) {
        if (failures.getAndDecrement() <= 0) {
          back.await();
        }
        throw new IllegalStateException("Down.");
      }
      told.add(notification.getNotificationId());
    }
  }

  @AfterEach
  void letGo() {
    back.countDown();
  }

  @Test
  void shouldTellOthersWhileOneReceiverHangs() {
    delivery.accept(message(0, "ana", NOW));
    for (int i = 1; i <= 500; i++) {
      delivery.accept(message(i, "ben", NOW));
    }

    await().until(() -> told.size() == 500);
    assertThat(acknowledged).isEmpty();
    back.countDown();
    await().until(() -> acknowledged.contains(500L));
    assertThat(givenUp).containsExactly("n-0");
  }

  @Test
  void shouldAcknowledgeOnlyAsFarAsAllHasEnded() {
    delivery.accept(message(0, "cleo", NOW));
    delivery.accept(message(1, "ana", NOW));
    delivery.accept(message(2, "cleo", NOW));

    assertThat(acknowledged).containsExactly(0L);
    back.countDown();
    await().until(() -> acknowledged.contains(2L));
    assertThat(List.copyOf(acknowledged)).containsExactly(0L, 2L);
  }

  @Test
  void shouldGiveUpAtOnceWhatWaitsForAReceiverThatIsDownOnceEnoughWait() {
    failures.set(2);
    delivery.accept(message(0, "ana", NOW));
    await().until(() -> givenUp.size() == 1);

    for (int i = 1; i <= 250; i++) {
      delivery.accept(message(i, "ana", NOW));
    }
    delivery.accept(message(251, "ben", NOW));

    await().until(() -> told.contains("n-251"));
    assertThat(givenUp).hasSize(51);
    back.countDown();
    await().until(() -> acknowledged.contains(251L));
    assertThat(givenUp).hasSize(251);
  }

  @Test
  void shouldNotTellWhatIsNewsToNobody() {
    delivery.accept(message(0, "ben", NOW.minus(Duration.ofHours(25))));
    delivery.accept(message(1, "ben", NOW.minus(Duration.ofHours(23))));

    await().until(() -> acknowledged.contains(1L));
    assertThat(told).containsExactly("n-1");
  }

  private Message<Notification> message(long offset, String rep, Instant at) {
    var notification =
        Notification.newBuilder()
            .setNotificationId("n-" + offset)
            .setRepId(rep)
            .setKind(NotificationKind.LEAD_ASSIGNED)
            .setAt(at)
            .setLeadId("l")
            .setAssignmentId("l-1-1")
            .setRep(rep)
            .setText("A HOT lead is yours.")
            .setLevel(Level.HOT)
            .setScore(80)
            .build();
    Acknowledgment acknowledgment = () -> acknowledged.add(offset);
    return MessageBuilder.withPayload(notification)
        .setHeader(KafkaHeaders.ACKNOWLEDGMENT, acknowledgment)
        .setHeader(KafkaHeaders.RECEIVED_PARTITION, 0)
        .setHeader(KafkaHeaders.OFFSET, offset)
        .build();
  }
}
