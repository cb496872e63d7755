package dev.leadrelay.routing.adapter.notify;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.leadrelay.routing.domain.plan.Contact;
import dev.leadrelay.schemas.Notification;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Posts a notification, signed as Standard Webhooks says. */
public final class WebhookChannel implements Channel {

  private final RestClient client;
  private final Webhook signer;
  private final JsonMapper json;
  private final InstantSource clock;

  public WebhookChannel(RestClient client, Webhook signer, JsonMapper json, InstantSource clock) {
    this.client = client;
    this.signer = signer;
    this.json = json;
    this.clock = clock;
  }

  /** The envelope that Standard Webhooks recommends. */
  private record Payload(String type, Instant timestamp, Message data) {}

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Optional<String> addressOf(Contact contact) {
    return Optional.ofNullable(contact.webhook()).map(URI::toString);
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.springframework.web.client.RestClientException unless the receiver answers 2xx
   */
  @Override
  public void send(Notification told, String address) throws WebhookSigningException {
    var message = Message.of(told);
    var body = json.writeValueAsString(new Payload(message.type(), message.at(), message));
    long now = clock.instant().getEpochSecond();
    var headers =
        Map.of(
            "webhook-id", message.id(),
            "webhook-timestamp", String.valueOf(now),
            "webhook-signature", signer.sign(message.id(), now, body));
    client
        .post()
        .uri(URI.create(address))
        .contentType(MediaType.APPLICATION_JSON)
        .headers(all -> headers.forEach(all::set))
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }
}
