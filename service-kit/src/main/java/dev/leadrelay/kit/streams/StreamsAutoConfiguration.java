package dev.leadrelay.kit.streams;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** How every stream of ours runs. */
@AutoConfiguration
public class StreamsAutoConfiguration {

  @Bean
  AvroSerdes avroSerdes(@Value("${leadrelay.registry.url}") String registryUrl) {
    return new AvroSerdes(registryUrl);
  }

  /**
   * Without leaving the group, a restarted service would wait for its own old session to time out.
   *
   * <p>Primary, because the binder asks for one such bean and takes none where there are several:
   * the metrics bring one, too.
   */
  @Bean
  @Primary
  StreamsBuilderFactoryBeanConfigurer streamLifecycle(
      ApplicationContext context, ObjectProvider<KafkaStreamsInfrastructureCustomizer> additions) {
    return stream -> {
      // What a stage cannot add to the topology by itself: stores that every instance has whole.
      additions.ifAvailable(stream::setInfrastructureCustomizer);
      stream.setLeaveGroupOnClose(true);
      // The binder replaces the factory's own handler; what is set on the streams themselves stays.
      stream.setKafkaStreamsCustomizer(
          streams -> streams.setUncaughtExceptionHandler(new StreamFailures(() -> end(context))));
    };
  }

  private static void end(ApplicationContext context) {
    Thread.ofPlatform()
        .name("end-of-service")
        .start(() -> System.exit(SpringApplication.exit(context, () -> 1)));
  }

  @Bean
  RunningStreams runningStreams(ApplicationContext context) {
    return new RunningStreams(context);
  }

  @Bean
  StreamsHealth streamsHealthIndicator(RunningStreams streams) {
    return new StreamsHealth(streams);
  }
}
