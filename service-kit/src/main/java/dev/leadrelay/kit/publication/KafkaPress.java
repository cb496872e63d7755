package dev.leadrelay.kit.publication;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Publishes on the compacted topic: each edition under its id and version, so that compaction keeps
 * the history, and under its id, so that the newest value of that key is the live one.
 *
 * <p>Publications of one document follow each other although nothing locks: a publisher first shuts
 * out any other (by its transactional id), then reads the topic to its end, and only then writes.
 * If somebody else begins meanwhile, its transaction cannot be committed any more.
 */
public final class KafkaPress implements Press {

  private static final String BETWEEN = "@";

  private final Clients clients;
  private final EditionTopic topic;
  private final Edition seed;
  private final InstantSource clock;

  /**
   * @param seed what is live as long as its id has no edition
   */
  public KafkaPress(Clients clients, EditionTopic topic, Edition seed, InstantSource clock) {
    this.clients = clients;
    this.topic = topic;
    this.seed = seed;
    this.clock = clock;
  }

  @Override
  public Publication publish(Draft draft) throws PressUnavailableException {
    return alone(draft.id(), producer -> publish(draft, producer));
  }

  /**
   * Publishes the seed as it is, unless its id has an edition already.
   *
   * @throws PressUnavailableException when it may not be stored
   */
  public Publication publishSeed() throws PressUnavailableException {
    return alone(
        seed.id(),
        producer ->
            newest(read(), seed.id())
                .<Publication>map(Publication.Overtaken::new)
                .orElseGet(() -> print(producer, List.of(), seed)));
  }

  private Publication alone(
      String id, Function<Producer<String, SpecificRecord>, Publication> publication)
      throws PressUnavailableException {
    try (var producer = clients.only(topic.name() + "-" + id)) {
      producer.initTransactions();
      return publication.apply(producer);
    } catch (KafkaException e) {
      if (isShutOut(e)) {
        return new Publication.Overtaken(newest(read(), id).orElse(0));
      }
      throw new PressUnavailableException(
          "Expected the broker to confirm the publication, but it did not.", e);
    }
  }

  private Publication publish(Draft draft, Producer<String, SpecificRecord> producer) {
    var editions = read();
    var newest = newest(editions, draft.id());
    boolean replacesSeed = newest.isEmpty() && draft.id().equals(seed.id());
    int before = replacesSeed ? seed.version() : newest.orElse(0);
    if (draft.basedOn().orElse(before) != before) {
      return new Publication.Overtaken(before);
    }
    var edition =
        new Edition(
            draft.id(),
            before + 1,
            VersionLine.set(draft.yaml(), before + 1),
            draft.author(),
            draft.reason(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return print(producer, replacesSeed ? List.of(seed) : List.of(), edition);
  }

  private Publication print(
      Producer<String, SpecificRecord> producer, List<Edition> before, Edition edition) {
    producer.beginTransaction();
    before.forEach(each -> send(producer, versionKey(each), each));
    send(producer, versionKey(edition), edition);
    send(producer, edition.id(), edition);
    producer.commitTransaction();
    return new Publication.Published(edition);
  }

  private static boolean isShutOut(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProducerFencedException
          || cause instanceof InvalidProducerEpochException) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Integer> newest(Editions editions, String id) {
    return editions.newest(id).map(Edition::version);
  }

  private Editions read() {
    var editions = new Editions();
    try (var consumer = topic.open()) {
      topic.toTheEnd(consumer, editions::add);
    }
    return editions;
  }

  private static String versionKey(Edition edition) {
    return edition.id() + BETWEEN + edition.version();
  }

  private void send(Producer<String, SpecificRecord> producer, String key, Edition edition) {
    // A record that is not stored makes the commit fail.
    var _ = producer.send(new ProducerRecord<>(topic.name(), key, EditionMapper.toAvro(edition)));
  }
}
