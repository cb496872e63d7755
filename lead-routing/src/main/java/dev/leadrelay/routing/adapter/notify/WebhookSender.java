package dev.leadrelay.routing.adapter.notify;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.leadrelay.schemas.Notification;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Posts a notification, signed as Standard Webhooks says. */
public final class WebhookSender {

  private final RestClient client;
  private final Webhook signer;
  private final JsonMapper json;
  private final InstantSource clock;

  public WebhookSender(RestClient client, Webhook signer, JsonMapper json, InstantSource clock) {
    this.client = client;
    this.signer = signer;
    this.json = json;
    this.clock = clock;
  }

  /** The envelope that Standard Webhooks recommends. */
  private record Payload(String type, Instant timestamp, Message data) {}

  /**
   * Sends once.
   *
   * @throws org.springframework.web.client.RestClientException unless the receiver answers 2xx
   */
  void send(Notification told, URI receiver) throws WebhookSigningException {
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
        .uri(receiver)
        .contentType(MediaType.APPLICATION_JSON)
        .headers(all -> headers.forEach(all::set))
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }
}
