package dev.leadrelay.ingest.adapter.linkedin;

import dev.leadrelay.ingest.domain.linkedin.LeadForms;
import dev.leadrelay.ingest.domain.linkedin.LinkedInApi;
import dev.leadrelay.ingest.domain.linkedin.LinkedInUnavailableException;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for leads whose push never came. It looks back over an outage: what was taken in before is
 * dropped as a repeat, for seven days, so it looks back a little less.
 */
public final class Reconciliation implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);
  private static final Duration LONGEST_OUTAGE = Duration.ofDays(6);

  /** LinkedIn may list a lead a while after it was submitted. */
  private static final Duration OVERLAP = Duration.ofHours(1);

  private final LinkedInApi api;
  private final LinkedInLeads leads;
  private final List<String> owners;
  private final Clock clock;
  private final Map<String, Instant> lookedAt = new HashMap<>();

  /**
   * @param owners URNs of the ad accounts or organizations whose forms are looked at
   */
  public Reconciliation(LinkedInApi api, LinkedInLeads leads, List<String> owners, Clock clock) {
    this.api = api;
    this.leads = leads;
    this.owners = List.copyOf(owners);
    this.clock = clock;
  }

  /** Looks once; an owner whose leads could not all be taken in is looked at again next time. */
  @Override
  public void run() {
    owners.forEach(this::lookAt);
  }

  private void lookAt(String owner) {
    var now = clock.instant();
    var before = lookedAt.get(owner);
    var from = before == null ? now.minus(LONGEST_OUTAGE) : before.minus(OVERLAP);
    try {
      int missed = 0;
      for (var response : api.submitted(owner, from, now)) {
        var id = LeadForms.idOf(response.content());
        if (id == null || !leads.isTaken(id)) {
          leads.take(response);
          missed++;
        }
      }
      lookedAt.put(owner, now);
      log.debug("Found {} leads of LinkedIn that no push had told of.", missed);
    } catch (LinkedInUnavailableException | LogUnavailableException e) {
      log.warn("The leads of {} could not be looked for; it is tried again.", owner, e);
    }
  }
}
