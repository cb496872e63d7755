package dev.leadrelay.kit.query;

import dev.leadrelay.kit.streams.RunningStreams;
import java.time.Duration;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Lets a service answer from stores that other instances hold. */
@AutoConfiguration
public class QueryAutoConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Bean
  StoreQueries storeQueries(
      RunningStreams streams, @Value("${leadrelay.advertised-address}") String here) {
    var requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(PATIENCE);
    return new StoreQueries(
        streams,
        HostInfo.buildFromEndpoint(here),
        RestClient.builder().requestFactory(requests).build());
  }
}
