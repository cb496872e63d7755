package dev.leadrelay.scoring;

import dev.leadrelay.kit.publication.Clients;
import dev.leadrelay.kit.publication.EditionFollower;
import dev.leadrelay.kit.publication.EditionTopic;
import dev.leadrelay.kit.publication.Editions;
import dev.leadrelay.kit.publication.KafkaPress;
import dev.leadrelay.kit.publication.Publisher;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.adapter.http.ModelPublisher;
import dev.leadrelay.scoring.adapter.learn.LearnedScores;
import dev.leadrelay.scoring.adapter.metrics.ScoringMetrics;
import dev.leadrelay.scoring.adapter.model.LiveModel;
import dev.leadrelay.scoring.adapter.model.ModelDesk;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
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
  EditionTopic modelTopic(Clients clients, ScoringWatch watch) {
    return new EditionTopic(clients, Topics.SCORING_MODEL, watch::modelRefused);
  }

  @Bean
  EditionFollower modelFollower(EditionTopic topic, ModelDesk desk, LearnedScores learned) {
    return new EditionFollower(
        topic,
        edition -> {
          desk.file(edition);
          learned.file(edition);
        },
        desk::settle);
  }

  @Bean
  Publisher publisher(Clients clients, EditionTopic topic, LiveModel live, Clock clock) {
    return new Publisher(new KafkaPress(clients, topic, live.seed(), clock));
  }

  @Bean
  ModelPublisher modelPublisher(Publisher publisher, ModelDesk desk) {
    return new ModelPublisher(publisher, desk);
  }
}
