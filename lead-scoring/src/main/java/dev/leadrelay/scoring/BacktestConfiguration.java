package dev.leadrelay.scoring;

import dev.leadrelay.kit.publication.Clients;
import dev.leadrelay.scoring.adapter.http.BacktestDesk;
import dev.leadrelay.scoring.adapter.kafka.KafkaEventLog;
import dev.leadrelay.scoring.adapter.kafka.LogMapping;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.streams.mapping.AccountMapper;
import dev.leadrelay.scoring.streams.mapping.ActivityMapper;
import dev.leadrelay.scoring.streams.mapping.AliasMapper;
import dev.leadrelay.scoring.streams.mapping.LeadEventMapper;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets drafts run over the log. */
@Configuration(proxyBeanMethods = false)
class BacktestConfiguration {

  @Bean
  LogMapping logMapping() {
    return new LogMapping(
        LeadEventMapper::toDomain,
        activity ->
            ActivityMapper.toEvents(activity).stream().map(LeadEventMapper::toDomain).toList(),
        account -> AccountMapper.toDomain(account).added(),
        AliasMapper::toShares);
  }

  @Bean
  BacktestDesk backtestDesk(Clients clients, LogMapping mapping, LiveEngine live, Clock clock) {
    return new BacktestDesk(live, () -> KafkaEventLog.open(clients, mapping), clock);
  }
}
