package dev.leadrelay.ingest;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.kafka.CloudEventRecords;
import dev.leadrelay.ingest.adapter.kafka.InboundEvents;
import dev.leadrelay.ingest.adapter.kafka.KafkaEventLog;
import dev.leadrelay.ingest.adapter.kafka.LogProducer;
import dev.leadrelay.ingest.adapter.kafka.RawRecords;
import dev.leadrelay.ingest.adapter.metrics.CountedEventLog;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.identity.LeadIds;
import dev.leadrelay.ingest.domain.optin.ConfirmingLog;
import dev.leadrelay.ingest.domain.reception.EventLog;
import dev.leadrelay.ingest.domain.reception.Reception;
import dev.leadrelay.ingest.streams.IngestTopology;
import dev.leadrelay.kit.streams.AvroSerdes;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.LeadLink;
import dev.leadrelay.schemas.topics.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.ExponentialBackOff;

/** From the reception to Kafka, and from Kafka to the reception. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

  private static final long FIRST_RETRY_MILLIS = 500;
  private static final long LAST_RETRY_MILLIS = 10_000;

  @Bean(destroyMethod = "close")
  Producer<String, SpecificRecord> logProducer(
      @Value("${leadrelay.kafka.bootstrap-servers}") String brokers,
      @Value("${leadrelay.registry.url}") String registryUrl,
      IngestProperties properties) {
    return LogProducer.create(
        brokers, registryUrl, properties.deliveryTimeout(), properties.buffer().toBytes());
  }

  @Bean
  KafkaEventLog kafkaEventLog(
      Producer<String, SpecificRecord> logProducer, IngestProperties properties) {
    return new KafkaEventLog(logProducer, properties.deliveryTimeout().plusMillis(500));
  }

  @Bean
  @Primary
  EventLog eventLog(KafkaEventLog kafkaEventLog, Forms forms, MeterRegistry meters) {
    return new ConfirmingLog(new CountedEventLog(kafkaEventLog, meters), forms);
  }

  /** A runner is done before the service says that it is ready. */
  @Bean
  ApplicationRunner connectedAtStart(KafkaEventLog kafkaEventLog) {
    return _ -> kafkaEventLog.connect();
  }

  @Bean
  BiConsumer<KStream<String, LeadEvent>, KStream<String, LeadLink>> recordEvents(
      LeadIds leadIds, AvroSerdes serdes) {
    return new IngestTopology(
        leadIds,
        new IngestTopology.Outputs(
            serdes.forTopic(Topics.EVENTS),
            serdes.forTopic(Topics.LINKS),
            serdes.forTopic(Topics.ALIASES),
            serdes.forTopic(Topics.OPT_INS)));
  }

  @Bean
  Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> inbound(
      JsonEvents json, Reception reception, Clock clock) {
    return new InboundEvents(new CloudEventRecords(json), reception, clock);
  }

  @Bean
  RawRecords rawRecords() {
    return new RawRecords();
  }

  /** An outage is waited out, however long it takes; nothing is skipped. */
  @Bean
  CommonErrorHandler inboundOutages() {
    var backOff = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
    backOff.setMaxInterval(LAST_RETRY_MILLIS);
    return new DefaultErrorHandler(backOff);
  }
}
