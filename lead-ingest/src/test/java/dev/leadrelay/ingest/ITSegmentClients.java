package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import dev.leadrelay.schemas.Door;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.topics.Topics;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Genuine libraries that speak Segment's tracking API, which only have another host. */
@ExtendWith(RunningIngest.class)
class ITSegmentClients {

  static Log<LeadEvent> events;

  @BeforeAll
  static void open() {
    events = new Log<>(RunningIngest.backbone(), Topics.EVENTS);
  }

  @AfterAll
  static void close() {
    events.close();
  }

  @Test
  void shouldTakeWhatTheNodeLibrarySendsAgainAfterARefusal() throws Exception {
    var clients = NodeClients.installOrSkip();

    try (var way = new FlakyWay(2)) {
      clients.run("node", "segment.mjs", way.url(), RunningIngest.KEY);

      assertThat(way.hasFailed()).isTrue();
    }

    var page = stored("node-page");
    assertThat(page.getType()).isEqualTo("page.viewed");
    assertThat(page.getDoor()).isEqualTo(Door.TRACKING);
    assertThat(page.getSource()).isEqualTo("/sources/shop");
    assertThat(page.getProperties()).containsEntry("path", "/pricing");
    var track = stored("node-track");
    assertThat(track.getType()).isEqualTo("demo.requested");
    assertThat(track.getProperties()).containsEntry("plan_seats", 5L);
    assertThat(track.getCampaign().getName()).isEqualTo("q1");
    assertThat(track.getConsent().getMarketing()).isTrue();
    var identify = stored("node-identify");
    assertThat(identify.getType()).isEqualTo("profile.updated");
    assertThat(identify.getAnonymousId()).isEqualTo("node-browser-1");
    assertThat(identify.getPerson().getEmail()).isEqualTo("node@example.com");
    assertThat(identify.getPerson().getLastName()).isEqualTo("Node");
    assertThat(identify.getPerson().getJobTitle()).isEqualTo("VP Sales");
    assertThat(identify.getCompany().getName()).isEqualTo("Node GmbH");
    assertThat(stored("node-identify/user").getAnonymousId()).isEqualTo("user:node-user-1");
    assertThat(stored("node-group").getCompany().getEmployees()).isEqualTo(320);
    assertThat(stored("node-alias").getAnonymousId()).isEqualTo("node-browser-0");
  }

  @Test
  void shouldUnpackWhatALibrarySendsWithGzip() throws Exception {
    try (var way = new FlakyWay(0)) {
      var analytics =
          RudderAnalytics.builder(RunningIngest.KEY)
              .setDataPlaneUrl(way.url())
              .setGZIP(true)
              .build();
      analytics.enqueue(
          com.rudderstack.sdk.java.analytics.messages.TrackMessage.builder("Pricing Requested")
              .messageId("rudder-track")
              .userId("rudder@example.com"));
      analytics.flush();

      var track = stored("rudder-track");
      assertThat(track.getType()).isEqualTo("pricing.requested");
      assertThat(track.getPerson().getEmail()).isEqualTo("rudder@example.com");
      assertThat(way.encodings()).containsOnly("gzip");
      analytics.shutdown();
    }
  }

  @Test
  void shouldTakeWhatTheJavaLibrarySendsAgainAfterARefusal() throws Exception {
    try (var way = new FlakyWay(1)) {
      var analytics = Analytics.builder(RunningIngest.KEY).endpoint(way.url()).build();
      analytics.enqueue(
          IdentifyMessage.builder()
              .messageId("java-identify")
              .userId("java-user")
              .traits(Map.of("email", "java@example.com", "company", "Java AG")));
      analytics.enqueue(
          TrackMessage.builder("Product Used")
              .messageId("java-track")
              .userId("java-user")
              .properties(Map.of("rows", 12)));
      analytics.flush();

      assertThat(stored("java-identify").getCompany().getName()).isEqualTo("Java AG");
      assertThat(stored("java-track").getProperties()).containsEntry("rows", 12L);
      assertThat(stored("java-track").getAnonymousId()).isEqualTo("user:java-user");
      analytics.shutdown();
    }
  }

  private static LeadEvent stored(String id) {
    return events.await(1, event -> event.getEventId().equals(id)).getFirst().value();
  }
}
