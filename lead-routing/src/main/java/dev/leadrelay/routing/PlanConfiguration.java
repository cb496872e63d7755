package dev.leadrelay.routing;

import dev.leadrelay.kit.publication.Clients;
import dev.leadrelay.kit.publication.EditionFollower;
import dev.leadrelay.kit.publication.EditionTopic;
import dev.leadrelay.kit.publication.KafkaPress;
import dev.leadrelay.kit.publication.Publisher;
import dev.leadrelay.routing.adapter.http.TeamQueries;
import dev.leadrelay.routing.adapter.http.plan.CompareController;
import dev.leadrelay.routing.adapter.http.plan.ExperimentsController;
import dev.leadrelay.routing.adapter.http.plan.PlansController;
import dev.leadrelay.routing.adapter.http.plan.ReplayController;
import dev.leadrelay.routing.adapter.plan.FilePublication;
import dev.leadrelay.routing.adapter.plan.LivePlan;
import dev.leadrelay.routing.adapter.statistics.StandardNormal;
import dev.leadrelay.routing.streams.query.LoggedParticipants;
import dev.leadrelay.routing.streams.query.LoggedPeriod;
import dev.leadrelay.schemas.serde.ContractDeserializer;
import dev.leadrelay.schemas.topics.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the topic of plans to the one that is live, and back. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

  private static final int RECORDS_PER_POLL = 2_000;

  @Bean
  LivePlan livePlan(RoutingProperties properties, InstantSource clock) {
    return LivePlan.seededWith(properties.plan(), clock.instant());
  }

  @Bean
  Clients clients(
      @Value("${leadrelay.kafka.bootstrap-servers}") String brokers,
      @Value("${leadrelay.registry.url}") String registryUrl) {
    return new Clients(Map.of("bootstrap.servers", brokers, "schema.registry.url", registryUrl));
  }

  @Bean
  EditionTopic planTopic(Clients clients, MeterRegistry meters) {
    var refused =
        Counter.builder("leadrelay.routing.plans.refused")
            .description("Published plans that could not be read; the live one stayed.")
            .register(meters);
    return new EditionTopic(clients, Topics.ROUTING_PLAN, refused::increment);
  }

  @Bean
  EditionFollower planFollower(EditionTopic topic, LivePlan live) {
    return new EditionFollower(topic, live::file, live::settle);
  }

  @Bean
  KafkaPress planPress(Clients clients, EditionTopic topic, LivePlan live, InstantSource clock) {
    return new KafkaPress(clients, topic, live.seed(), clock);
  }

  @Bean
  FilePublication filePublication(LivePlan live, KafkaPress press) {
    return new FilePublication(live, press);
  }

  @Bean
  Publisher planPublisher(KafkaPress press) {
    return new Publisher(press);
  }

  @Bean
  PlansController plansController(LivePlan live, Publisher publisher) {
    return new PlansController(live, publisher);
  }

  @Bean
  ExperimentsController experimentsController(
      Clients clients, LivePlan live, Publisher publisher, InstantSource clock) {
    var log = new LoggedParticipants(() -> clients.consumer(RECORDS_PER_POLL), values(clients));
    return new ExperimentsController(live, publisher, log, new StandardNormal(), clock);
  }

  @Bean
  ReplayController replayController(LivePlan live, TeamQueries desks, InstantSource clock) {
    return new ReplayController(live, desks, clock);
  }

  @Bean
  CompareController compareController(Clients clients, LivePlan live) {
    return new CompareController(
        live, new LoggedPeriod(() -> clients.consumer(RECORDS_PER_POLL), values(clients)));
  }

  private static ContractDeserializer values(Clients clients) {
    var values = new ContractDeserializer();
    values.configure(clients.settings(), false);
    return values;
  }
}
