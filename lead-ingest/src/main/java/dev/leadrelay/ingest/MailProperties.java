package dev.leadrelay.ingest;

import dev.leadrelay.kit.mail.MailServer;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails are sent; {@code application.yml} explains each.
 *
 * @param publicUrl under which browsers reach the doors
 */
@ConfigurationProperties("leadrelay.ingest.mail")
record MailProperties(MailServer.Settings server, URI publicUrl) {}
