package dev.leadrelay.ingest;

import dev.leadrelay.ingest.adapter.mail.MailServer;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails are sent; {@code application.yml} explains each.
 *
 * @param host of the mail server; empty where no form needs one
 * @param startTls whether the connection must be encrypted
 * @param from address of the sender
 * @param publicUrl under which browsers reach the doors
 */
@ConfigurationProperties("leadrelay.ingest.mail")
record MailProperties(
    String host,
    int port,
    String username,
    String password,
    boolean startTls,
    Duration timeout,
    String from,
    URI publicUrl) {

  MailServer.Settings toSettings() {
    return new MailServer.Settings(host, port, username, password, startTls, timeout);
  }
}
