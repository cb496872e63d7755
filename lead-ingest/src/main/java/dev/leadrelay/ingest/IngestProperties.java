package dev.leadrelay.ingest;

import dev.leadrelay.ingest.domain.access.Keyring;
import dev.leadrelay.ingest.domain.access.NamedSecret;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set; {@code application.yml} explains each.
 *
 * @param identityKey secret from which lead ids are derived
 * @param writeKeys sources and their keys
 * @param keylessOnLoopback whether callers of this machine need no key
 * @param ratePerKey requests a second with one key
 * @param ratePerAddress requests a second from one address
 * @param forms folder with one definition per form
 * @param chatbots folder with one definition per chatbot
 * @param chatbotSecrets chatbots and their secrets
 * @param maxBody largest body that a door reads
 * @param maxBatch most events in one batch
 * @param maxConcurrent most requests that are read and stored at the same time
 * @param deliveryTimeout how long a request waits for Kafka
 * @param buffer memory for events that Kafka has not taken yet
 */
@ConfigurationProperties("leadrelay.ingest")
record IngestProperties(
    String identityKey,
    List<String> writeKeys,
    boolean keylessOnLoopback,
    int ratePerKey,
    int ratePerAddress,
    String forms,
    String chatbots,
    List<String> chatbotSecrets,
    DataSize maxBody,
    int maxBatch,
    int maxConcurrent,
    Duration deliveryTimeout,
    DataSize buffer) {

  Keyring keyring() {
    return new Keyring(writeKeys.stream().map(NamedSecret::parse).toList());
  }
}
