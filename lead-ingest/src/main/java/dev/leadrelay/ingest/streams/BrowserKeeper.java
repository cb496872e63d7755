package dev.leadrelay.ingest.streams;

import dev.leadrelay.ingest.domain.browser.Appearance;
import dev.leadrelay.ingest.domain.browser.Browser;
import dev.leadrelay.ingest.domain.browser.Share;
import dev.leadrelay.schemas.AliasShare;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Keeps who is known on each browser, and says when that changes whose its events are. */
final class BrowserKeeper extends ContextualProcessor<String, LeadLink, String, LeadAlias> {

  static final String BROWSERS = "browsers";

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init() before anything else.
  private KeyValueStore<String, Browser> browsers;

  @Override
  public void init(ProcessorContext<String, LeadAlias> context) {
    super.init(context);
    browsers = context.getStateStore(BROWSERS);
  }

  @Override
  public void process(Record<String, LeadLink> record) {
    var before = Optional.ofNullable(browsers.get(record.key())).orElse(Browser.NEW);
    var after = apply(record.value(), before);
    if (after.equals(before)) {
      return;
    }
    browsers.put(record.key(), after);
    var shares = after.shares();
    if (!shares.equals(before.shares())) {
      var at = Instant.ofEpochMilli(record.timestamp());
      context().forward(record.withValue(alias(record.key(), shares, at)));
    }
  }

  private static Browser apply(LeadLink link, Browser browser) {
    return switch (link.getKind()) {
      case SEEN -> browser.with(new Appearance(link.getLeadId(), link.getAt().toEpochMilli()));
      case UNDONE -> browser.without(link.getLeadId());
      case RESTORED -> browser.again(link.getLeadId());
      case UNKNOWN -> browser;
    };
  }

  private static LeadAlias alias(String browser, List<Share> shares, Instant at) {
    return LeadAlias.newBuilder()
        .setLeadId(browser)
        .setSurvivingLeadId(shares.isEmpty() ? null : shares.getLast().leadId())
        .setAt(at)
        .setReason(
            shares.isEmpty()
                ? "The link to the leads known on this browser was undone."
                : "The visitor of this browser is known.")
        .setShares(shares.stream().map(BrowserKeeper::toAvro).toList())
        .build();
  }

  private static AliasShare toAvro(Share share) {
    return new AliasShare(
        share.leadId(),
        Instant.ofEpochMilli(share.since()),
        share.until() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(share.until()));
  }

  /** Brings its own store, so that nobody else has to know that there is one. */
  record Supplier() implements ProcessorSupplier<String, LeadLink, String, LeadAlias> {

    @Override
    public Processor<String, LeadLink, String, LeadAlias> get() {
      return new BrowserKeeper();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          Stores.keyValueStoreBuilder(
              Stores.persistentKeyValueStore(BROWSERS), Serdes.String(), BrowserCodec.serde()));
    }
  }
}
