package dev.leadrelay.bench.armed;

import dev.leadrelay.bench.load.Backlog;
import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.schemas.Company;
import dev.leadrelay.schemas.Consent;
import dev.leadrelay.schemas.ConsentBasis;
import dev.leadrelay.schemas.Door;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.Person;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Leads that asked for a demo: each is HOT until its signal dies. */
final class HotLeads {

  /** Half-life of a demo request in the reference model. */
  private static final Duration LIFE = Duration.ofDays(30);

  private HotLeads() {}

  /**
   * Puts one demo request per lead on the topic.
   *
   * @param dies when the signals die
   */
  static void fill(Cluster cluster, int first, int count, Instant dies) {
    var now = Instant.now();
    try (var producer = new KafkaProducer<String, Object>(Backlog.settings(cluster))) {
      for (int lead = first; lead < first + count; lead++) {
        var event = demo(lead, dies.minus(LIFE), now);
        var _ = producer.send(new ProducerRecord<>(Topics.EVENTS.name(), event.getLeadId(), event));
      }
    }
  }

  private static LeadEvent demo(int lead, Instant at, Instant received) {
    return LeadEvent.newBuilder()
        .setLeadId(new UUID(lead * 0x9E3779B97F4A7C15L, lead).toString())
        .setEventId("demo-" + lead)
        .setSource("https://www.example.com/site")
        .setType("demo.requested")
        .setOccurredAt(at)
        .setReceivedAt(received)
        .setDoor(Door.FORM)
        .setPerson(
            Person.newBuilder()
                .setEmail("person%d@company%d.example".formatted(lead, lead / 3))
                .setSeniority("VP")
                .build())
        .setCompany(
            Company.newBuilder()
                .setDomain("company%d.example".formatted(lead / 3))
                .setIndustry("software")
                .setEmployees(320)
                .build())
        .setConsent(Consent.newBuilder().setMarketing(true).setBasis(ConsentBasis.OPT_IN).build())
        .setProperties(Map.of("path", "/demo"))
        .build();
  }
}
