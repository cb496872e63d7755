package dev.leadrelay.bench.routing;

import dev.leadrelay.bench.load.Backlog;
import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.schemas.Company;
import dev.leadrelay.schemas.FitBand;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Person;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.QualificationCause;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts leads that have just become HOT on their topic. */
final class Qualifications implements AutoCloseable {

  private final KafkaProducer<String, Object> producer;
  private int made;

  Qualifications(Cluster cluster) {
    this.producer = new KafkaProducer<>(Backlog.settings(cluster));
  }

  /**
   * Sends leads that nobody has seen before and waits until the broker has them.
   *
   * @param source where they come from, by which the plan chooses their clocks
   * @param at when they qualify, by which their clocks start
   */
  void send(int count, String source, Instant at) {
    for (int i = 0; i < count; i++) {
      var lead = qualification(made++, source, at);
      var _ =
          producer.send(
              new ProducerRecord<>(
                  Topics.QUALIFICATIONS.name(), null, at.toEpochMilli(), lead.getLeadId(), lead));
    }
    producer.flush();
  }

  private static Qualification qualification(int lead, String source, Instant at) {
    return Qualification.newBuilder()
        .setLeadId(leadId(lead))
        .setAt(at)
        .setFrom(Level.NONE)
        .setTo(Level.HOT)
        .setScore(82)
        .setFit(90)
        .setBehaviour(74)
        .setNegative(0)
        .setFitBand(FitBand.HIGH)
        .setRules(List.of())
        .setSignals(List.of("demo"))
        .setModelId("reference")
        .setModelVersion(1)
        .setCause(QualificationCause.newBuilder().setEventType("demo.requested").build())
        .setSource(source)
        .setPerson(
            Person.newBuilder()
                .setEmail("person%d@company%d.example".formatted(lead, lead / 3))
                .setSeniority("VP")
                .setCountry("DE")
                .build())
        .setCompany(
            Company.newBuilder()
                .setDomain("company%d.example".formatted(lead / 3))
                .setIndustry("software")
                .setEmployees(320)
                .build())
        .build();
  }

  /** Spread over all partitions, as real ones are. */
  static String leadId(long number) {
    return new UUID(number * 0x9E3779B97F4A7C15L, number).toString();
  }

  @Override
  public void close() {
    producer.close();
  }
}
