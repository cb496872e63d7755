package dev.leadrelay.kit.query;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.kit.streams.RunningStreams;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

/**
 * Reads state stores, here or in another instance of the same service, so that a caller sees one
 * answer.
 *
 * <p>A forwarded question carries {@link #FORWARDED}: whoever receives it answers from what it has
 * and asks nobody else.
 */
public final class StoreQueries {

  /** Header that marks a question from another instance. */
  public static final String FORWARDED = "X-LeadRelay-Forwarded";

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final RunningStreams streams;
  private final HostInfo here;
  private final RestClient client;

  /**
   * @param here host and port under which the other instances know this one
   */
  public StoreQueries(RunningStreams streams, HostInfo here, RestClient client) {
    this.streams = streams;
    this.here = here;
    this.client = client;
  }

  /**
   * The part of a store that this instance holds.
   *
   * @throws ProblemException 503 with {@code Retry-After} while the store is moving or being
   *     restored
   */
  public <S> S local(String store, QueryableStoreType<S> type) {
    try {
      return stream().store(StoreQueryParameters.fromNameAndType(store, type));
    } catch (InvalidStateStoreException e) {
      throw notReady();
    }
  }

  /** The instance that holds the key, when it is another one than this. */
  public Optional<URI> ownerElsewhere(String store, String key) {
    var metadata = stream().queryMetadataForKey(store, key, Serdes.String().serializer());
    if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      throw notReady();
    }
    return metadata.activeHost().equals(here)
        ? Optional.empty()
        : Optional.of(uriOf(metadata.activeHost()));
  }

  /** Every other instance that holds a part of the store. */
  public List<URI> peers(String store) {
    Collection<org.apache.kafka.streams.StreamsMetadata> holders =
        stream().streamsMetadataForStore(store);
    return holders.stream()
        .map(holder -> holder.hostInfo())
        .filter(host -> !host.equals(here))
        .map(StoreQueries::uriOf)
        .toList();
  }

  /**
   * Asks another instance.
   *
   * @param pathAndQuery already encoded, beginning with a slash
   * @return its answer; empty when it answered 404
   * @throws ProblemException 503 with {@code Retry-After} when it cannot answer
   */
  public <T> Optional<T> ask(URI peer, String pathAndQuery, Class<T> type) {
    return ask(peer, pathAndQuery, null, type);
  }

  /**
   * Asks another instance in the name of a caller.
   *
   * @param authorization the caller's own header; null when there was none
   */
  public <T> Optional<T> ask(
      URI peer, String pathAndQuery, @Nullable String authorization, Class<T> type) {
    try {
      return client
          .get()
          .uri(URI.create(peer + pathAndQuery))
          .header(FORWARDED, "true")
          .headers(
              headers -> {
                if (authorization != null) {
                  headers.set(HttpHeaders.AUTHORIZATION, authorization);
                }
              })
          .exchange((request, response) -> read(response, type));
    } catch (org.springframework.web.client.ResourceAccessException e) {
      throw notReady();
    }
  }

  private static <T> Optional<T> read(
      RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response, Class<T> type)
      throws java.io.IOException {
    HttpStatusCode status = response.getStatusCode();
    if (status.value() == 404) {
      return Optional.empty();
    }
    if (!status.is2xxSuccessful()) {
      throw notReady();
    }
    return Optional.ofNullable(response.bodyTo(type));
  }

  private KafkaStreams stream() {
    return streams.all().stream()
        .filter(stream -> stream.state().isRunningOrRebalancing())
        .findFirst()
        .orElseThrow(StoreQueries::notReady);
  }

  private static URI uriOf(HostInfo host) {
    return URI.create("http://%s:%d".formatted(host.host(), host.port()));
  }

  private static ProblemException notReady() {
    return ProblemException.unavailable(
        "The state is being moved or restored. Try again in a moment.", RETRY_AFTER);
  }
}
