package dev.leadrelay.ingest.adapter.linkedin;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.leadrelay.ingest.domain.linkedin.LinkedInApi;
import dev.leadrelay.ingest.domain.linkedin.LinkedInUnavailableException;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the hints of pushes: fetches each lead, again after a failure. What is given up here, or
 * was waiting when the process ended, the reconciliation finds.
 */
public final class LeadFetcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LeadFetcher.class);
  private static final int AT_ONCE = 4;
  private static final int WAITING = 1_000;
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
  private static final int RETRIES = 6;

  private final LinkedInApi api;
  private final LinkedInLeads leads;
  private final RetryPolicy<Object> retries;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          Thread.ofVirtual().name("linkedin-", 0).factory());

  /**
   * @param firstDelay before the first retry; each further one waits three times as long
   */
  public LeadFetcher(LinkedInApi api, LinkedInLeads leads, Duration firstDelay) {
    this.api = api;
    this.leads = leads;
    this.retries =
        RetryPolicy.builder()
            .handle(LinkedInUnavailableException.class, LogUnavailableException.class)
            .withBackoff(firstDelay, LONGEST_DELAY, 3)
            .withMaxRetries(RETRIES)
            .build();
  }

  /** Takes a hint and returns at once. */
  public void hint(String id) {
    if (leads.isTaken(id)) {
      return;
    }
    try {
      workers.execute(() -> fetch(id));
    } catch (RejectedExecutionException e) {
      log.warn("Too many leads of LinkedIn wait to be fetched: one is left to the reconciliation.");
    }
  }

  private void fetch(String id) {
    try {
      Failsafe.with(retries).run(() -> fetchOnce(id));
    } catch (FailsafeException e) {
      log.warn("A lead of LinkedIn could not be fetched and is left to the reconciliation.", e);
    }
  }

  private void fetchOnce(String id) throws LinkedInUnavailableException, LogUnavailableException {
    var response = api.response(id);
    if (response.isPresent()) {
      leads.take(response.get());
    } else {
      log.info("LinkedIn told of a lead that it does not have.");
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
