package dev.leadrelay.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * How leads are routed.
 *
 * @param plan the routing plan, a YAML document
 * @param retention how long an ended assignment can be asked for
 * @param storeTimeout how long a rep's action may take to be stored
 * @param webhook how notifications are posted
 */
@ConfigurationProperties("leadrelay.routing")
record RoutingProperties(
    Resource plan, Duration retention, Duration storeTimeout, Webhooks webhook) {

  /**
   * How notifications are posted.
   *
   * @param secret what they are signed with, as Standard Webhooks writes it
   * @param timeout how long a receiver may take to answer
   * @param retries how often a notification is sent again
   * @param firstDelay time before the first retry; each further one waits three times as long
   */
  record Webhooks(String secret, Duration timeout, int retries, Duration firstDelay) {}
}
