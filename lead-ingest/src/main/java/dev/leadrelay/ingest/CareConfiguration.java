package dev.leadrelay.ingest;

import dev.leadrelay.ingest.adapter.http.KeyDesk;
import dev.leadrelay.ingest.adapter.http.LinkQueries;
import dev.leadrelay.ingest.adapter.http.Resender;
import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.kafka.KafkaAccounts;
import dev.leadrelay.ingest.adapter.kafka.KafkaLinks;
import dev.leadrelay.ingest.adapter.kafka.KafkaRejectedEvents;
import dev.leadrelay.ingest.adapter.kafka.Writer;
import dev.leadrelay.ingest.adapter.limits.RateLimit;
import dev.leadrelay.ingest.domain.access.Keyring;
import dev.leadrelay.ingest.domain.access.NamedSecret;
import dev.leadrelay.ingest.domain.account.AccountLog;
import dev.leadrelay.ingest.domain.account.AccountReader;
import dev.leadrelay.ingest.domain.browser.Links;
import dev.leadrelay.ingest.domain.intake.Intake;
import dev.leadrelay.ingest.domain.reception.EventLog;
import dev.leadrelay.ingest.domain.rejected.RejectedDesk;
import dev.leadrelay.ingest.domain.rejected.RejectedEvents;
import dev.leadrelay.ingest.streams.IngestTopology;
import dev.leadrelay.ingest.streams.RejectionShelf;
import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.kit.streams.AvroSerdes;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Clock;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;

/** What operators do: mend refused events, undo links, tell of accounts. */
@Configuration(proxyBeanMethods = false)
class CareConfiguration {

  private static final int CALLS_PER_SECOND = 50;

  @Bean
  KeyDesk operators(
      @Value("${leadrelay.ingest.operator-keys}") List<String> keys, IngestProperties properties) {
    return new KeyDesk(
        new Keyring(keys.stream().map(NamedSecret::parse).toList()),
        properties.keylessOnLoopback(),
        new RateLimit(CALLS_PER_SECOND));
  }

  @Bean
  Writer writer(Producer<String, SpecificRecord> logProducer, IngestProperties properties) {
    return new Writer(logProducer, properties.deliveryTimeout());
  }

  /** Every instance has all refused events. */
  @Bean
  KafkaStreamsInfrastructureCustomizer rejectionShelf(AvroSerdes serdes) {
    var shelf = new RejectionShelf(serdes.forTopic(Topics.REJECTED));
    return new KafkaStreamsInfrastructureCustomizer() {
      @Override
      public void configureBuilder(StreamsBuilder builder) {
        shelf.addTo(builder);
      }
    };
  }

  @Bean
  RejectedEvents rejectedEvents(StoreQueries queries, Writer writer) {
    return new KafkaRejectedEvents(queries, RejectionShelf.REJECTIONS, writer);
  }

  @Bean
  Resender resender(
      RejectedEvents rejectedEvents,
      Intake intake,
      EventLog log,
      JsonEvents json,
      Clock clock,
      IngestProperties properties) {
    return new Resender(
        new RejectedDesk(rejectedEvents, intake, log),
        json,
        clock,
        (int) properties.maxBody().toBytes());
  }

  @Bean
  Links links(StoreQueries queries, Writer writer, Clock clock) {
    return new KafkaLinks(queries, IngestTopology.BROWSERS, writer, clock);
  }

  @Bean
  LinkQueries linkQueries(StoreQueries queries, Links links) {
    return new LinkQueries(queries, links, IngestTopology.BROWSERS);
  }

  @Bean
  AccountLog accountLog(Writer writer) {
    return new KafkaAccounts(writer);
  }

  @Bean
  AccountReader accountReader(Intake.Knowledge knowledge) {
    return new AccountReader(knowledge.domains(), knowledge.industries(), knowledge.countries());
  }
}
