package dev.leadrelay.ingest.fuzz;

import dev.leadrelay.ingest.domain.intake.Samples;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Bad bodies for the HTTP doors. */
public final class HttpInputs {

  /** A request that nobody would send on purpose. */
  public record Input(String path, String contentType, BodyPublisher body) {}

  private static final List<String> PATHS =
      List.of("/v1/events", "/v1/track", "/v1/identify", "/v1/page", "/v1/batch", "/v1/forms/demo");
  private static final List<String> TYPES =
      List.of(
          "application/cloudevents+json",
          "application/cloudevents-batch+json",
          "application/json",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "text/plain");

  private final Random random;
  private final Mutations mutations;

  public HttpInputs(Random random) {
    this.random = random;
    this.mutations = new Mutations(random);
  }

  public Input next() {
    var good =
        random.nextInt(3) == 0
            ? "email=ana%40acme.com&consent=yes&employees=51-200"
            : Samples.NORMATIVE;
    var body =
        random.nextBoolean()
            ? mutations.ofBytes(good.getBytes(StandardCharsets.UTF_8))
            : mutations.ofValues(Samples.json(Samples.NORMATIVE));
    return new Input(
        PATHS.get(random.nextInt(PATHS.size())),
        TYPES.get(random.nextInt(TYPES.size())),
        BodyPublishers.ofByteArray(body));
  }
}
