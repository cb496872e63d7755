package dev.leadrelay.sla;

import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.SlaBreach;
import dev.leadrelay.sla.adapter.live.LiveController;
import dev.leadrelay.sla.adapter.live.LiveFeed;
import dev.leadrelay.sla.adapter.web.GatheredNumbers;
import dev.leadrelay.sla.adapter.web.SlaController;
import dev.leadrelay.sla.streams.SlaTopology;
import dev.leadrelay.sla.streams.StoredNumbers;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the SLA monitor together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlaMonitorProperties.class)
class SlaMonitorConfiguration {

  @Bean
  BiConsumer<KStream<String, AssignmentEvent>, KStream<String, SlaBreach>> countSla(
      SlaMonitorProperties properties) {
    return new SlaTopology(properties.retention());
  }

  @Bean
  SlaController slaController(StoreQueries queries, SlaMonitorProperties properties) {
    var here = new StoredNumbers(queries, properties.retention());
    var everywhere = new GatheredNumbers(here, queries, SlaTopology.TALLIES);
    return new SlaController(here, everywhere, InstantSource.system());
  }

  @Bean
  LiveFeed liveFeed() {
    return new LiveFeed();
  }

  @Bean
  LiveController liveController(LiveFeed feed) {
    return new LiveController(feed);
  }

  @Bean
  Consumer<AssignmentEvent> liveAssignments(LiveFeed feed) {
    return feed::onAssignment;
  }

  @Bean
  Consumer<SlaBreach> liveBreaches(LiveFeed feed) {
    return feed::onBreach;
  }
}
