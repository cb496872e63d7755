package dev.leadrelay.scoring;

import dev.leadrelay.ingest.adapter.libraries.HmacIdentityHash;
import dev.leadrelay.ingest.adapter.libraries.IdentityKey;
import dev.leadrelay.ingest.adapter.libraries.StandardIntake;
import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.kit.streams.AvroSerdes;
import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.Handover;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.scoring.adapter.http.Owners;
import dev.leadrelay.scoring.adapter.intake.EventDesk;
import dev.leadrelay.scoring.adapter.metrics.ScoringMetrics;
import dev.leadrelay.scoring.adapter.model.LiveModel;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.explain.Explainer;
import dev.leadrelay.scoring.domain.lead.Leads;
import dev.leadrelay.scoring.domain.recount.Recounts;
import dev.leadrelay.scoring.streams.ScoringTopology;
import dev.leadrelay.scoring.streams.StoredLeads;
import dev.leadrelay.scoring.streams.mapping.LeadEventMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the scoring service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoringProperties.class)
class ScoringConfiguration {

  @Bean
  EventDesk eventDesk(
      ScoringProperties properties, @Value("${server.address}") InetAddress address, Clock clock) {
    var identities = new HmacIdentityHash(IdentityKey.of(properties.identityKey(), address));
    return new EventDesk(StandardIntake.with(identities), LeadEventMapper::toDomain, clock);
  }

  @Bean
  ScoringWatch watch(MeterRegistry meters) {
    return new ScoringMetrics(meters);
  }

  @Bean
  Function<
          KStream<String, LeadEvent>,
          Function<
              KStream<String, LeadAlias>,
              Function<
                  KStream<String, Handover>,
                  Function<KStream<String, LeadActivity>, Consumer<KStream<String, Account>>>>>>
      scoreLeads(LiveModel engine, Recounts recounts, ScoringWatch watch, AvroSerdes serdes) {
    return new ScoringTopology(engine, recounts, watch, serdes.forRecords());
  }

  @Bean
  Leads leads(StoreQueries queries) {
    return new StoredLeads(
        () -> queries.local(ScoringTopology.LEADS, QueryableStoreTypes.keyValueStore()));
  }

  @Bean
  Explainer explainer(LiveModel live) {
    return new Explainer(live);
  }

  @Bean
  Owners owners(StoreQueries queries) {
    return new Owners(queries, ScoringTopology.LEADS);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
