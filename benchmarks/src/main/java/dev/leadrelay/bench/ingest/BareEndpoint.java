package dev.leadrelay.bench.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The limit: an endpoint of the same server that writes the bytes of a request to Kafka with {@code
 * acks=all}, in as many records as the request has events, each with a key of its own as leads have
 * one, and answers when all are there.
 */
@RestController
class BareEndpoint implements AutoCloseable {

  static final String TOPIC = "bench.bare";

  private final KafkaProducer<byte[], byte[]> producer;

  BareEndpoint(@Value("${leadrelay.kafka.bootstrap-servers}") String brokers) {
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @PostMapping("/bare/{records}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void write(@PathVariable int records, @RequestBody byte[] body)
      throws ExecutionException, InterruptedException {
    var sent = new ArrayList<Future<RecordMetadata>>(records);
    for (int n = 0; n < records; n++) {
      var part =
          Arrays.copyOfRange(
              body,
              body.length / records * n,
              n + 1 == records ? body.length : body.length / records * (n + 1));
      sent.add(producer.send(new ProducerRecord<>(TOPIC, key(), part)));
    }
    for (var record : sent) {
      record.get();
    }
  }

  private static byte[] key() {
    return Long.toHexString(ThreadLocalRandom.current().nextLong()).getBytes(US_ASCII);
  }

  @Override
  public void close() {
    producer.close();
  }
}
