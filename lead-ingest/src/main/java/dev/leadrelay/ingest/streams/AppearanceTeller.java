package dev.leadrelay.ingest.streams;

import dev.leadrelay.ingest.domain.browser.Appearance;
import dev.leadrelay.ingest.domain.identity.LeadIds;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.LeadLink;
import dev.leadrelay.schemas.LinkKind;
import dev.leadrelay.schemas.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Tells a browser's partition that a known lead was on it. The event itself stays where it is; what
 * was told a moment ago is not told again.
 */
final class AppearanceTeller extends ContextualProcessor<String, LeadEvent, String, LeadLink> {

  private static final int REMEMBERED = 4_096;

  /** A lead on a browser in one minute. */
  private record Told(String leadId, String anonymousId, long minute) {}

  private final LeadIds leadIds;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init() before anything else.
  private Map<Told, Long> told;

  AppearanceTeller(LeadIds leadIds) {
    this.leadIds = leadIds;
  }

  /** Forgets: what an aborted transaction told was never heard. */
  @Override
  public void init(ProcessorContext<String, LeadLink> context) {
    super.init(context);
    told =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Told, Long> eldest) {
            return size() > REMEMBERED;
          }
        };
  }

  @Override
  public void process(Record<String, LeadEvent> record) {
    var event = record.value();
    var anonymousId = event.getAnonymousId();
    if (anonymousId == null || !isKnown(event.getPerson())) {
      return;
    }
    var appearance = new Appearance(event.getLeadId(), event.getOccurredAt().toEpochMilli());
    if (isNews(appearance, anonymousId)) {
      var browser = leadIds.leadIdOfBrowser(anonymousId);
      context().forward(record.withKey(browser).withValue(link(browser, event)));
    }
  }

  private boolean isNews(Appearance appearance, String anonymousId) {
    var key = new Told(appearance.leadId(), anonymousId, appearance.minute());
    var before = told.get(key);
    if (before != null && before <= appearance.at()) {
      return false;
    }
    told.put(key, appearance.at());
    return true;
  }

  private static boolean isKnown(@Nullable Person person) {
    return person != null
        && (person.getEmail() != null
            || person.getPhone() != null
            || person.getLinkedInId() != null);
  }

  private static LeadLink link(String browser, LeadEvent event) {
    return LeadLink.newBuilder()
        .setBrowserLeadId(browser)
        .setLeadId(event.getLeadId())
        .setKind(LinkKind.SEEN)
        .setAt(event.getOccurredAt())
        .build();
  }
}
