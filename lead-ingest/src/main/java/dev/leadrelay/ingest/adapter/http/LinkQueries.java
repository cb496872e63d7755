package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.browser.Links;
import dev.leadrelay.kit.query.StoreQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Finds a browser, here or in the instance that holds it. */
public final class LinkQueries {

  private final StoreQueries queries;
  private final Links links;
  private final String store;

  /**
   * @param store name of the store that has browsers by the lead of their anonymous events
   */
  public LinkQueries(StoreQueries queries, Links links, String store) {
    this.queries = queries;
    this.links = links;
    this.store = store;
  }

  Optional<LinksView> find(String browserLeadId, HttpServletRequest request) {
    if (request.getHeader(StoreQueries.FORWARDED) == null) {
      var elsewhere = queries.ownerElsewhere(store, browserLeadId);
      if (elsewhere.isPresent()) {
        return queries.ask(
            elsewhere.get(),
            "/v1/browsers/%s/links".formatted(browserLeadId),
            request.getHeader(HttpHeaders.AUTHORIZATION),
            LinksView.class);
      }
    }
    return links.find(browserLeadId).map(LinksView::of);
  }
}
