package dev.leadrelay.ingest.adapter.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/**
 * So many requests a second of each who comes, and twice as many at once. It forgets who stays
 * away, and those who came longest ago when very many come, so that its memory is bounded.
 */
public final class RateLimit {

  private static final int MOST_REMEMBERED = 100_000;
  private static final Duration MEMORY = Duration.ofMinutes(10);

  private final LoadingCache<String, Bucket> buckets;

  /**
   * @param perSecond requests of each
   */
  public RateLimit(int perSecond) {
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(MEMORY)
            .build(
                _ ->
                    Bucket.builder()
                        .addLimit(
                            limit ->
                                limit
                                    .capacity(2L * perSecond)
                                    .refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
  }

  /** Counts one request; when there were too many, answers how long to stay away. */
  public Optional<Duration> count(String who) {
    var probe = buckets.get(who).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }
}
