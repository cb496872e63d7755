package dev.leadrelay.kit.publication;

import dev.leadrelay.schemas.serde.ContractSerializer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes Kafka clients that are of no group: they commit no offsets and disturb nobody.
 *
 * @param settings where brokers and registry are
 */
public record Clients(Map<String, Object> settings) {

  private static final int WAIT_MILLIS = 10_000;

  public Clients {
    settings = Map.copyOf(settings);
  }

  /** A consumer that sees what is committed, as bytes. */
  public Consumer<String, byte[]> consumer(int mostPerPoll) {
    var all = new HashMap<>(settings);
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, mostPerPoll);
    all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3 * WAIT_MILLIS);
    return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** A producer of which there is at most one at a time: a second one shuts the first out. */
  Producer<String, SpecificRecord> only(String transactionalId) {
    var all = new HashMap<>(settings);
    all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    all.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, WAIT_MILLIS);
    all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WAIT_MILLIS);
    all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, WAIT_MILLIS / 2);
    all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, WAIT_MILLIS);
    var values = new ContractSerializer();
    values.configure(all, false);
    @SuppressWarnings({"unchecked", "rawtypes"}) // The serializer takes any record of the contract.
    Producer<String, SpecificRecord> producer =
        new KafkaProducer(all, new StringSerializer(), values);
    return producer;
  }
}
