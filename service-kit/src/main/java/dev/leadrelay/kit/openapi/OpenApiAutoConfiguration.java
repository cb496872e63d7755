package dev.leadrelay.kit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the service's name on the description at {@code /openapi.json}. */
@AutoConfiguration
public class OpenApiAutoConfiguration {

  @Bean
  OpenAPI describedService(@Value("${spring.application.name}") String service) {
    return new OpenAPI()
        .info(
            new Info()
                .title("LeadRelay " + service)
                .version("v1")
                .license(new License().name("Apache-2.0")));
  }
}
