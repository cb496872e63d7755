package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets so many requests in at a time that their bodies fit into memory; the others wait briefly at
 * the door.
 */
public final class Turnstile implements HandlerInterceptor {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  // Not Failsafe's bulkhead: it gives a place that becomes free to who has gone, and so loses it.
  private final Semaphore room;
  private final Duration patience;

  /**
   * @param places requests that are read and stored at the same time
   * @param patience how long a request waits for a place
   */
  public Turnstile(int places, Duration patience) {
    this.room = new Semaphore(places, true);
    this.patience = patience;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws InterruptedException {
    if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw ProblemException.unavailable(
          "Expected room for the request, but too many wait already. Nothing was accepted; send it"
              + " again later.",
          RETRY_AFTER);
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    room.release();
  }
}
