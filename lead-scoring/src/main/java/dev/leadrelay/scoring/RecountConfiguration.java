package dev.leadrelay.scoring;

import dev.leadrelay.kit.publication.Clients;
import dev.leadrelay.scoring.adapter.kafka.KafkaEventLog;
import dev.leadrelay.scoring.adapter.kafka.LogMapping;
import dev.leadrelay.scoring.adapter.kafka.LogRecounts;
import dev.leadrelay.scoring.adapter.metrics.ScoringMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the log be counted for what a published model asks for. */
@Configuration(proxyBeanMethods = false)
class RecountConfiguration {

  @Bean
  LogRecounts recounts(Clients clients, LogMapping mapping, MeterRegistry meters) {
    var recounts = new LogRecounts(() -> KafkaEventLog.open(clients, mapping));
    ScoringMetrics.showRecounts(recounts, meters);
    return recounts;
  }
}
