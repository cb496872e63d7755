package dev.leadrelay.sla;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operators set.
 *
 * @param retention how long the numbers are kept
 */
@ConfigurationProperties("leadrelay.sla")
record SlaMonitorProperties(@DefaultValue("100d") Duration retention) {

  private static final Duration SHORTEST = Duration.ofDays(1);

  SlaMonitorProperties {
    if (retention.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "Expected leadrelay.sla.retention to be at least one day, but it is " + retention);
    }
  }
}
