package dev.leadrelay.ingest.adapter.linkedin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.linkedin.LeadForms;
import dev.leadrelay.ingest.domain.linkedin.LinkedInApi;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.ingest.domain.reception.Reception;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what LinkedIn tells, once. Who is remembered here is only not asked about again; that a
 * lead counts once is the part of the stream.
 */
public final class LinkedInLeads {

  private static final Logger log = LoggerFactory.getLogger(LinkedInLeads.class);
  private static final int MOST_REMEMBERED = 100_000;
  private static final Duration MEMORY = Duration.ofDays(7);

  private final Reception reception;
  private final Clock clock;
  private final Cache<String, Boolean> taken =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(MEMORY).build();

  public LinkedInLeads(Reception reception, Clock clock) {
    this.reception = reception;
    this.clock = clock;
  }

  boolean isTaken(String id) {
    return taken.getIfPresent(id) != null;
  }

  /** Returns when the log has what became of the response. */
  void take(LinkedInApi.Response response) throws LogUnavailableException {
    var id = LeadForms.idOf(response.content());
    if (LeadForms.isTest(response.content())) {
      log.info("A test lead of LinkedIn was left out.");
    } else {
      var event = LeadForms.toEvent(response.content(), response.raw());
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      reception.receive(List.of(event), Door.LINKEDIN, "application/json", now);
    }
    if (id != null) {
      taken.put(id, true);
    }
  }
}
