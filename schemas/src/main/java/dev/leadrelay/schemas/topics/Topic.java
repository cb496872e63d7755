package dev.leadrelay.schemas.topics;

import java.time.Duration;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic of the contract: what it is called, what its key means, who alone may write it, and how
 * it is kept.
 *
 * @param name name on the broker
 * @param keyMeaning what the record key identifies; never personal data
 * @param value class of the record value; empty where the value is not Avro
 * @param owner the module that writes it; {@code outside} for topics that others write
 * @param partitions number of partitions when it is created
 * @param keep how long records are kept
 * @param meaning one sentence for the reference in {@code docs/topics.md}
 */
public record Topic<V extends SpecificRecord>(
    String name,
    String keyMeaning,
    Optional<Class<V>> value,
    String owner,
    int partitions,
    Keep keep,
    String meaning) {

  /** How long the records of a topic are kept. */
  public sealed interface Keep {
    /** Every record, for a time. */
    record For(Duration time) implements Keep {}

    /** Every record, without end. */
    record Forever() implements Keep {}

    /** The newest record per key, without end. */
    record NewestPerKey() implements Keep {}
  }

  /** The registry's name for the schema of this topic's values (TopicNameStrategy). */
  public String subject() {
    return name + "-value";
  }
}
