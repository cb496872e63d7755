package dev.leadrelay.system.week;

import static org.awaitility.Awaitility.await;

import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Person;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.serde.ContractSerializer;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.sample.Qualifications;
import dev.leadrelay.testkit.week.Event;
import dev.leadrelay.testkit.week.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Lets a story happen to running services: leads over the log, everything else over HTTP. */
public final class StackWeek {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Story story;
  private final Pace pace;
  private final Desk desk;
  private final Map<String, Object> kafka;
  private final Map<String, Instant> knownAt = new ConcurrentHashMap<>();

  /**
   * @param routing base address of lead-routing
   * @param kafka where brokers and registry are
   */
  public StackWeek(Story story, Pace pace, String routing, Map<String, Object> kafka) {
    this.story = story;
    this.pace = pace;
    this.desk = new Desk(routing);
    this.kafka = kafka;
  }

  /** When the desks knew of each absence at the latest, by rep. */
  public Map<String, Instant> knownAt() {
    return Map.copyOf(knownAt);
  }

  /**
   * Lets everything happen, each at its time.
   *
   * @param end when the week is over
   */
  public void run(Instant end) {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor();
        var producer =
            new KafkaProducer<String, Qualification>(kafka, new StringSerializer(), serializer())) {
      var all =
          story.events().stream()
              .map(
                  event ->
                      CompletableFuture.runAsync(
                          () -> happen(event, producer), at(event.at(), workers)))
              .toList();
      CompletableFuture.runAsync(() -> {}, at(end, workers)).join();
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }
  }

  private Executor at(Instant at, Executor workers) {
    return CompletableFuture.delayedExecutor(pace.millisTo(at), TimeUnit.MILLISECONDS, workers);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // The serializer takes any record of the contract.
  private Serializer<Qualification> serializer() {
    var values = new ContractSerializer();
    values.configure(kafka, false);
    return (Serializer) values;
  }

  private void happen(Event event, KafkaProducer<String, Qualification> producer) {
    switch (event) {
      case Event.Qualified qualified -> qualify(qualified, producer);
      case Event.Acted(_, var lead, var dice) ->
          desk.assignmentOf(lead).ifPresent(held -> desk.act(held, dice, pace.now()));
      case Event.FellIll(_, var rep, var until) -> fallIll(rep, until);
      case Event.PlanChanged _ -> desk.publish(story.plan().yaml(2));
    }
  }

  private void qualify(Event.Qualified event, KafkaProducer<String, Qualification> producer) {
    var now = pace.now().truncatedTo(ChronoUnit.MILLIS);
    var record =
        Qualifications.of(event.leadId(), Level.NONE, event.hot() ? Level.HOT : Level.MQL, now)
            .setPerson(Person.newBuilder().setCountry(event.country()).build())
            .build();
    var sent =
        producer.send(
            new ProducerRecord<>(
                Topics.QUALIFICATIONS.name(), null, now.toEpochMilli(), event.leadId(), record));
    try {
      sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("Expected the broker to take the lead, but it did not.", e);
    }
  }

  private void fallIll(String rep, Instant until) {
    if (desk.fallIll(rep, until)) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> !desk.isAvailable(rep) || pace.now().isAfter(until));
      knownAt.put(rep, pace.now());
    }
  }
}
