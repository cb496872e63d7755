package dev.leadrelay.ingest.streams;

import dev.leadrelay.ingest.domain.identity.LeadIds;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.LeadLink;
import dev.leadrelay.schemas.OptInMail;
import dev.leadrelay.schemas.topics.Topics;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Lets every event through once, asks for consent where a form wants it confirmed, and says whose
 * the anonymous events of a browser are.
 *
 * <pre>
 * leads.accepted --> [ drop-repeats ] --+-----------------------> leads.events
 *                      seen-events      +--> [ ask-to-confirm ] -> optins.outbox
 *                                       +--> [ tell-browsers ]
 *                                                   |
 *                                              leads.links --> [ keep-browsers ] --> leads.aliases
 *                                                                browsers
 * </pre>
 *
 * <p>The topics of events are keyed by lead, so the copies of an event meet in the partition of its
 * lead, and the transaction that writes an event also writes that it was seen.
 *
 * <p>No event moves to another partition, anonymous or not. Only the fact that a known lead was on
 * a browser does, a small record that is told once a minute; from all such facts the browser's
 * partition works out whose its anonymous events are ({@link
 * dev.leadrelay.ingest.domain.browser.Browser}) and says so in an alias whenever that changes.
 * Scoring does the rest: it hands the anonymous events of each part to the lead that holds it, in
 * order of their own times, by their distinct ids, without telling a level twice; passes on what
 * comes later; and restores both when an alias is taken back. So each of this holds in whatever
 * order events arrive, with as many instances as there are, and across crashes.
 */
public final class IngestTopology
    implements BiConsumer<KStream<String, LeadEvent>, KStream<String, LeadLink>> {

  /** Name of the store with the fingerprints of the last days. */
  public static final String SEEN_EVENTS = RepeatDropper.SEEN_EVENTS;

  /** Name of the store with who is known on which browser. */
  public static final String BROWSERS = BrowserKeeper.BROWSERS;

  /** Serdes of the topics that are written. */
  public record Outputs(
      Serde<LeadEvent> events,
      Serde<LeadLink> links,
      Serde<LeadAlias> aliases,
      Serde<OptInMail> optIns) {}

  private final LeadIds leadIds;
  private final Outputs outputs;

  public IngestTopology(LeadIds leadIds, Outputs outputs) {
    this.leadIds = leadIds;
    this.outputs = outputs;
  }

  @Override
  public void accept(KStream<String, LeadEvent> accepted, KStream<String, LeadLink> links) {
    var events = accepted.process(new RepeatDropper.Supplier(), Named.as("drop-repeats"));
    events.to(
        Topics.EVENTS.name(),
        Produced.with(Serdes.String(), outputs.events()).withName("write-events"));
    events
        .flatMapValues(OptInMails::askedFor, Named.as("ask-to-confirm"))
        .to(
            Topics.OPT_INS.name(),
            Produced.with(Serdes.String(), outputs.optIns()).withName("queue-mails"));
    events
        .process(() -> new AppearanceTeller(leadIds), Named.as("tell-browsers"))
        .to(
            Topics.LINKS.name(),
            Produced.with(Serdes.String(), outputs.links()).withName("write-links"));
    links
        .process(new BrowserKeeper.Supplier(), Named.as("keep-browsers"))
        .to(
            Topics.ALIASES.name(),
            Produced.with(Serdes.String(), outputs.aliases()).withName("write-aliases"));
  }
}
