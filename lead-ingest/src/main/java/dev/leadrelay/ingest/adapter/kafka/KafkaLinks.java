package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.domain.browser.Browser;
import dev.leadrelay.ingest.domain.browser.Links;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.schemas.LeadLink;
import dev.leadrelay.schemas.LinkKind;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Links, read from the stream's store and corrected by a record in the topic that it reads. */
public final class KafkaLinks implements Links {

  private final StoreQueries queries;
  private final String store;
  private final Writer writer;
  private final Clock clock;

  /**
   * @param store name of the store that has browsers by the lead of their anonymous events
   */
  public KafkaLinks(StoreQueries queries, String store, Writer writer, Clock clock) {
    this.queries = queries;
    this.store = store;
    this.writer = writer;
    this.clock = clock;
  }

  @Override
  public Optional<Browser> find(String browserLeadId) {
    ReadOnlyKeyValueStore<String, Browser> browsers =
        queries.local(store, QueryableStoreTypes.keyValueStore());
    return Optional.ofNullable(browsers.get(browserLeadId));
  }

  @Override
  public void say(String browserLeadId, String leadId, boolean linked)
      throws LogUnavailableException {
    writer.write(
        Topics.LINKS,
        browserLeadId,
        LeadLink.newBuilder()
            .setBrowserLeadId(browserLeadId)
            .setLeadId(leadId)
            .setKind(linked ? LinkKind.RESTORED : LinkKind.UNDONE)
            .setAt(clock.instant())
            .build());
  }
}
