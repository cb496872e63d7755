package dev.leadrelay.ingest;

import dev.leadrelay.ingest.adapter.files.YamlFolder;
import dev.leadrelay.ingest.adapter.linkedin.HttpLinkedInApi;
import dev.leadrelay.ingest.adapter.linkedin.LeadFetcher;
import dev.leadrelay.ingest.adapter.linkedin.LinkedInLeads;
import dev.leadrelay.ingest.adapter.linkedin.Reconciliation;
import dev.leadrelay.ingest.domain.access.NamedSecret;
import dev.leadrelay.ingest.domain.chatbot.ChatbotDefinition;
import dev.leadrelay.ingest.domain.chatbot.Chatbots;
import dev.leadrelay.ingest.domain.linkedin.LinkedInApi;
import dev.leadrelay.ingest.domain.reception.Reception;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** The doors for hooks: chatbots and LinkedIn. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkedInProperties.class)
class HookConfiguration {

  @Bean
  Chatbots chatbots(IngestProperties properties) {
    return new Chatbots(
        YamlFolder.read(Path.of(properties.chatbots()), ChatbotDefinition.class),
        properties.chatbotSecrets().stream().map(NamedSecret::parse).toList());
  }

  @Bean
  LinkedInApi linkedInApi(LinkedInProperties properties) {
    return new HttpLinkedInApi(
        properties.url(), properties.token(), properties.version(), properties.timeout());
  }

  @Bean
  LinkedInLeads linkedInLeads(Reception reception, Clock clock) {
    return new LinkedInLeads(reception, clock);
  }

  @Bean
  LeadFetcher leadFetcher(LinkedInApi api, LinkedInLeads leads, LinkedInProperties properties) {
    return new LeadFetcher(api, leads, properties.firstDelay());
  }

  @Bean
  SimpleAsyncTaskScheduler reconciler() {
    var scheduler = new SimpleAsyncTaskScheduler();
    scheduler.setThreadNamePrefix("reconcile-");
    return scheduler;
  }

  /** What goes wrong in a look, the scheduler logs. */
  @Bean
  @SuppressWarnings("FutureReturnValueIgnored")
  ApplicationRunner reconcileLinkedIn(
      LinkedInApi api,
      LinkedInLeads leads,
      LinkedInProperties properties,
      SimpleAsyncTaskScheduler reconciler,
      Clock clock) {
    var reconciliation = new Reconciliation(api, leads, properties.owners(), clock);
    return _ -> reconciler.scheduleWithFixedDelay(reconciliation, properties.poll());
  }
}
