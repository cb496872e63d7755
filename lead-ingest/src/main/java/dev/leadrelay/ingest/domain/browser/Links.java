package dev.leadrelay.ingest.domain.browser;

import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import java.util.Optional;

/** Who is known on which browser, as people look at it and correct it. */
public interface Links {

  /**
   * What is known of a browser.
   *
   * @param browserLeadId the lead of its anonymous events
   */
  Optional<Browser> find(String browserLeadId);

  /** Takes the link of a lead to a browser back, or restores it; returns when that is stored. */
  void say(String browserLeadId, String leadId, boolean linked) throws LogUnavailableException;
}
