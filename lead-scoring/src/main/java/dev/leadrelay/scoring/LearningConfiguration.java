package dev.leadrelay.scoring;

import dev.leadrelay.kit.publication.Clients;
import dev.leadrelay.kit.publication.Publisher;
import dev.leadrelay.scoring.adapter.http.LearnDesk;
import dev.leadrelay.scoring.adapter.kafka.KafkaEventLog;
import dev.leadrelay.scoring.adapter.kafka.LogMapping;
import dev.leadrelay.scoring.adapter.learn.LearnedScores;
import dev.leadrelay.scoring.adapter.learn.LiblinearTrainer;
import dev.leadrelay.scoring.adapter.model.ModelDesk;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.learning.Teacher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the log and its outcomes teach. */
@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

  @Bean
  LearnedScores learnedScores(ScoringWatch watch) {
    return new LearnedScores(watch);
  }

  @Bean
  LearnDesk learnDesk(
      LiveEngine live,
      ModelDesk models,
      Clients clients,
      LogMapping mapping,
      Publisher publisher,
      LearnedScores learned) {
    return new LearnDesk(
        live,
        models,
        new Teacher(() -> KafkaEventLog.open(clients, mapping), new LiblinearTrainer()),
        publisher,
        learned);
  }
}
