package dev.leadrelay.scoring;

import dev.leadrelay.scoring.adapter.http.Publisher;
import dev.leadrelay.scoring.adapter.kafka.Clients;
import dev.leadrelay.scoring.adapter.kafka.KafkaPress;
import dev.leadrelay.scoring.adapter.kafka.ModelFollower;
import dev.leadrelay.scoring.adapter.kafka.ModelTopic;
import dev.leadrelay.scoring.adapter.learn.LearnedScores;
import dev.leadrelay.scoring.adapter.metrics.ScoringMetrics;
import dev.leadrelay.scoring.adapter.model.LiveModel;
import dev.leadrelay.scoring.adapter.model.ModelDesk;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.publication.Editions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the topic of models to the one that is live, and back. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

  @Bean
  LiveModel liveModel(
      ScoringProperties properties, ScoringWatch watch, Clock clock, MeterRegistry meters) {
    var live = LiveModel.seededWith(properties.model(), watch, clock.instant());
    ScoringMetrics.showVersion(live, meters);
    return live;
  }

  @Bean
  ModelDesk modelDesk(LiveModel live) {
    return new ModelDesk(new Editions(), live);
  }

  @Bean
  Clients clients(
      @Value("${leadrelay.kafka.bootstrap-servers}") String brokers,
      @Value("${leadrelay.registry.url}") String registryUrl) {
    return new Clients(Map.of("bootstrap.servers", brokers, "schema.registry.url", registryUrl));
  }

  @Bean
  ModelTopic modelTopic(Clients clients, ScoringWatch watch) {
    return new ModelTopic(clients, watch);
  }

  @Bean
  ModelFollower modelFollower(ModelTopic topic, ModelDesk desk, LearnedScores learned) {
    return new ModelFollower(
        topic,
        edition -> {
          desk.file(edition);
          learned.file(edition);
        },
        desk::settle);
  }

  @Bean
  Publisher publisher(
      Clients clients, ModelTopic topic, LiveModel live, ModelDesk desk, Clock clock) {
    return new Publisher(new KafkaPress(clients, topic, live.seed(), clock), desk);
  }
}
