package dev.leadrelay.console;

import dev.leadrelay.console.adapter.web.LinksController;
import dev.leadrelay.console.adapter.web.SecurityHeaders;
import dev.leadrelay.console.adapter.web.UnreachableServices;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the console together. The way to the services is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleProperties.class)
class ConsoleConfiguration {

  @Bean
  SecurityHeaders securityHeaders() {
    return new SecurityHeaders();
  }

  @Bean
  UnreachableServices unreachableServices() {
    return new UnreachableServices();
  }

  @Bean
  LinksController linksController(ConsoleProperties properties) {
    return new LinksController(properties.demoForm());
  }
}
