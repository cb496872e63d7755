package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.browser.Browser;
import dev.leadrelay.ingest.domain.browser.Share;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose the anonymous events of a browser are.
 *
 * @param undone leads whose link was taken back
 */
record LinksView(List<Part> parts, Set<String> undone) {

  /** The events of some time; {@code until} is missing where it goes on. */
  record Part(String leadId, Instant since, @Nullable Instant until) {}

  static LinksView of(Browser browser) {
    return new LinksView(browser.shares().stream().map(LinksView::part).toList(), browser.undone());
  }

  private static Part part(Share share) {
    return new Part(
        share.leadId(),
        Instant.ofEpochMilli(share.since()),
        share.until() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(share.until()));
  }
}
