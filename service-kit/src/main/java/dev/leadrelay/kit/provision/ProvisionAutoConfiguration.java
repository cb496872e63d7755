package dev.leadrelay.kit.provision;

import dev.leadrelay.schemas.provision.Provisioner;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Provisions topics and schemas before the first binding of a service starts. */
@AutoConfiguration
public class ProvisionAutoConfiguration {

  private static final int API_TIMEOUT_MILLIS = 30_000;

  @Bean
  ProvisionAtStart provisionAtStart(
      @Value("${leadrelay.kafka.bootstrap-servers}") String bootstrapServers,
      @Value("${leadrelay.registry.url}") String registryUrl) {
    Map<String, Object> kafka =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
    return new ProvisionAtStart(new Provisioner(kafka, registryUrl));
  }
}
