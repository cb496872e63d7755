package dev.leadrelay.ingest;

import dev.leadrelay.ingest.adapter.http.KeyDesk;
import dev.leadrelay.ingest.adapter.http.Throttle;
import dev.leadrelay.ingest.adapter.http.TurnedAway;
import dev.leadrelay.ingest.adapter.http.Turnstile;
import dev.leadrelay.ingest.adapter.limits.RateLimit;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before the HTTP doors: limits, keys and room. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

  private static final String DOORS = "/v1/**";
  private static final List<String> FOR_WEB_SITES =
      List.of(
          "/v1/events",
          "/v1/forms/**",
          "/v1/{call:track|identify|page|screen|group|alias|batch}",
          "/v1/{call:[tipsgab]}");

  @Bean
  @Primary
  KeyDesk keyDesk(IngestProperties properties) {
    return new KeyDesk(
        properties.keyring(),
        properties.keylessOnLoopback(),
        new RateLimit(properties.ratePerKey()));
  }

  @Bean
  WebMvcConfigurer beforeTheDoors(IngestProperties properties, MeterRegistry meters) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TurnedAway(meters)).addPathPatterns(DOORS);
        registry
            .addInterceptor(new Throttle(new RateLimit(properties.ratePerAddress())))
            .addPathPatterns(DOORS);
        registry
            .addInterceptor(new Turnstile(properties.maxConcurrent(), properties.deliveryTimeout()))
            .addPathPatterns(DOORS);
      }

      // Scripts of web sites post from their own origin; they bring no cookies.
      @Override
      public void addCorsMappings(CorsRegistry registry) {
        FOR_WEB_SITES.forEach(
            door -> registry.addMapping(door).allowedOrigins("*").allowedMethods("GET", "POST"));
      }
    };
  }
}
