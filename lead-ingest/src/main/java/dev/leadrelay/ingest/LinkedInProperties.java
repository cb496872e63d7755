package dev.leadrelay.ingest;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How leads come from LinkedIn; {@code application.yml} explains each.
 *
 * @param clientSecret of our application there
 * @param token access token with the right to read leads
 * @param owners URNs of the accounts whose leads are looked for
 * @param url base address of the API
 * @param version of the API
 * @param timeout how long one answer may take
 * @param firstDelay before a lead is fetched again after a failure
 * @param poll time between two looks for leads that no push told of
 */
@ConfigurationProperties("leadrelay.linkedin")
record LinkedInProperties(
    String clientSecret,
    String token,
    List<String> owners,
    String url,
    String version,
    Duration timeout,
    Duration firstDelay,
    Duration poll) {}
