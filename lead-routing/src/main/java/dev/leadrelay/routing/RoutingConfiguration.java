package dev.leadrelay.routing;

import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.kit.streams.AvroSerdes;
import dev.leadrelay.kit.time.ServiceClock;
import dev.leadrelay.routing.adapter.http.AssignmentController;
import dev.leadrelay.routing.adapter.http.AssignmentQueries;
import dev.leadrelay.routing.adapter.http.RepActions;
import dev.leadrelay.routing.adapter.http.SlackActions;
import dev.leadrelay.routing.adapter.http.TeamController;
import dev.leadrelay.routing.adapter.http.TeamQueries;
import dev.leadrelay.routing.adapter.kafka.KafkaActivityLog;
import dev.leadrelay.routing.adapter.kafka.KafkaAvailabilityLog;
import dev.leadrelay.routing.adapter.plan.LivePlan;
import dev.leadrelay.routing.domain.book.ActivityLog;
import dev.leadrelay.routing.streams.RoutingTopology;
import dev.leadrelay.routing.streams.query.StoredBook;
import dev.leadrelay.routing.streams.query.StoredTeams;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.RepAvailability;
import dev.leadrelay.schemas.ReturnedLead;
import dev.leadrelay.schemas.topics.Topic;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/** Wires the routing service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoutingProperties.class)
class RoutingConfiguration {

  @Bean
  ServiceClock clock(RoutingProperties properties) {
    var clock = properties.clock();
    return ServiceClock.of(clock.since(), clock.shown(), clock.speed());
  }

  @Bean
  Function<
          KStream<String, Qualification>,
          Function<
              KStream<String, LeadActivity>,
              Function<
                  KStream<String, AssignmentEvent>,
                  Function<
                      KStream<String, ReturnedLead>, Consumer<KStream<String, RepAvailability>>>>>>
      routeLeads(
          LivePlan plan, RoutingProperties properties, ServiceClock clock, AvroSerdes serdes) {
    return new RoutingTopology(plan, properties.retention(), clock::at, new Contract(serdes));
  }

  /** The contract's serdes, as the topology asks for them. */
  private record Contract(AvroSerdes serdes) implements RoutingTopology.SerdeSource {
    @Override
    public <V extends SpecificRecord> Serde<V> forTopic(Topic<V> topic) {
      return serdes.forTopic(topic);
    }
  }

  @Bean
  ActivityLog activityLog(KafkaTemplate<String, LeadActivity> kafka, RoutingProperties properties) {
    return new KafkaActivityLog(kafka, properties.storeTimeout());
  }

  @Bean
  AssignmentQueries assignmentQueries(StoreQueries queries) {
    var book =
        new StoredBook(
            () -> queries.local(RoutingTopology.ASSIGNMENTS, QueryableStoreTypes.keyValueStore()),
            () ->
                queries.local(
                    RoutingTopology.ASSIGNMENTS_BY_REP, QueryableStoreTypes.keyValueStore()));
    return new AssignmentQueries(book, queries, RoutingTopology.ASSIGNMENTS);
  }

  @Bean
  RepActions repActions(
      AssignmentQueries queries, ActivityLog log, LivePlan plan, InstantSource clock) {
    return new RepActions(queries, log, plan, clock);
  }

  @Bean
  AssignmentController assignmentController(AssignmentQueries queries, RepActions actions) {
    return new AssignmentController(queries, actions);
  }

  @Bean
  SlackActions slackActions(
      AssignmentQueries queries, RepActions actions, LivePlan plan, InstantSource clock) {
    return new SlackActions(queries, actions, plan, clock);
  }

  @Bean
  TeamQueries teamQueries(StoreQueries queries) {
    var teams =
        new StoredTeams(
            () -> queries.local(RoutingTopology.DESKS, QueryableStoreTypes.keyValueStore()),
            () -> queries.local(RoutingTopology.DESK_DECISIONS, QueryableStoreTypes.windowStore()));
    return new TeamQueries(teams, queries, RoutingTopology.DESKS, RoutingTopology.DESK_DECISIONS);
  }

  @Bean
  TeamController teamController(
      TeamQueries teams,
      KafkaTemplate<String, RepAvailability> kafka,
      RoutingProperties properties,
      LivePlan plan,
      InstantSource clock) {
    var log = new KafkaAvailabilityLog(kafka, properties.storeTimeout());
    return new TeamController(teams, log::append, plan, clock);
  }
}
