package dev.leadrelay.kit.streams;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The streams of this process. */
public final class RunningStreams {

  private final ApplicationContext context;

  RunningStreams(ApplicationContext context) {
    this.context = context;
  }

  /** Every stream that was started; empty before the start and in a service without streams. */
  public List<KafkaStreams> all() {
    return context.getBeansOfType(StreamsBuilderFactoryBean.class).values().stream()
        .map(StreamsBuilderFactoryBean::getKafkaStreams)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether the service has streams at all. */
  public boolean expected() {
    return context.getBeanNamesForType(StreamsBuilderFactoryBean.class).length > 0;
  }
}
