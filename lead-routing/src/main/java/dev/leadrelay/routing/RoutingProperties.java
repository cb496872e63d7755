package dev.leadrelay.routing;

import dev.leadrelay.kit.mail.MailServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * How leads are routed.
 *
 * @param plan the routing plan, a YAML document
 * @param retention how long an ended assignment can be asked for
 * @param storeTimeout how long a rep's action may take to be stored
 * @param consoleUrl under which browsers reach the console
 * @param notificationAge what is older is not told by mail or in Slack any more
 * @param webhook how notifications are posted
 * @param mail how notifications are mailed
 * @param slack how notifications reach Slack, and its buttons us
 * @param clock what time it is
 */
@ConfigurationProperties("leadrelay.routing")
record RoutingProperties(
    Resource plan,
    Duration retention,
    Duration storeTimeout,
    URI consoleUrl,
    Duration notificationAge,
    Webhooks webhook,
    Mails mail,
    Slack slack,
    Clock clock) {

  /**
   * What time it is; the system's unless it is set.
   *
   * @param since when it showed what is {@code shown}, by the system's clock
   * @param speed how fast it runs from then on
   */
  record Clock(@Nullable Instant shown, @Nullable Instant since, double speed) {}

  /**
   * How notifications are posted.
   *
   * @param secret what they are signed with, as Standard Webhooks writes it
   * @param timeout how long a receiver may take to answer
   * @param retries how often a notification is sent again
   * @param firstDelay time before the first retry; each further one waits three times as long
   */
  record Webhooks(String secret, Duration timeout, int retries, Duration firstDelay) {}

  /**
   * How notifications are mailed.
   *
   * @param retries how often a mail is sent again
   * @param firstDelay time before the first retry; each further one waits three times as long
   */
  record Mails(MailServer.Settings server, int retries, Duration firstDelay) {}

  /**
   * How notifications reach Slack, and its buttons us.
   *
   * @param url of Slack's methods
   * @param token of the bot; empty where Slack is not used
   * @param signingSecret what Slack signs its calls with; empty: none is taken
   * @param timeout how long Slack may take to answer
   * @param retries how often a message is sent again
   * @param firstDelay time before the first retry; each further one waits three times as long
   */
  record Slack(
      URI url,
      String token,
      String signingSecret,
      Duration timeout,
      int retries,
      Duration firstDelay) {}
}
