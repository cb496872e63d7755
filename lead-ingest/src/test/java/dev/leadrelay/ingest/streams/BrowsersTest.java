package dev.leadrelay.ingest.streams;

import static dev.leadrelay.ingest.streams.IngestStage.LEAD_IDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.domain.browser.Appearance;
import dev.leadrelay.ingest.domain.browser.Browser;
import dev.leadrelay.schemas.AliasShare;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.LeadLink;
import dev.leadrelay.schemas.LinkKind;
import dev.leadrelay.schemas.OptInRequest;
import dev.leadrelay.schemas.Person;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.golden.Golden;
import dev.leadrelay.testkit.topology.TopologyHarness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose anonymous events are: the facts go from leads to browsers, and aliases come of them. */
class BrowsersTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final String BROWSER = LEAD_IDS.leadIdOfBrowser("a-1");

  private TopologyHarness stream = new TopologyHarness(IngestStage::build, NINE);
  private int events;

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void shouldTellOnceThatTheVisitorOfABrowserIsKnown() {
    send("ana", "a-1", NINE);
    send("ana", "a-1", NINE.plusSeconds(30));
    send("ana", "a-1", NINE.plusSeconds(300));

    assertThat(stream.receivedWithKeys(Topics.ALIASES))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.key).isEqualTo(BROWSER);
              assertThat(told.value.getSurvivingLeadId()).isEqualTo("ana");
              assertThat(told.value.getShares())
                  .containsExactly(new AliasShare("ana", NINE.minus(Browser.HISTORY), null));
            });
  }

  @Test
  void shouldNotTellTheBrowserTwiceInAMinuteUnlessItWasEarlier() {
    send("ana", "a-1", NINE.plusSeconds(10));
    send("ana", "a-1", NINE.plusSeconds(20));
    send("ana", "a-1", NINE.plusSeconds(5));

    assertThat(stream.received(Topics.LINKS)).extracting(LeadLink::getAt).hasSize(2);
  }

  @Test
  void shouldLeaveAnonymousAndBrowserlessEventsWhereTheyAre() {
    send(null, "a-1", NINE);
    send("ana", null, NINE);

    assertThat(stream.received(Topics.LINKS)).isEmpty();
    assertThat(stream.received(Topics.EVENTS)).hasSize(2);
  }

  @Test
  void shouldTellOfTwoBrowsersOfOnePersonAndOfTwoPersonsOnOneBrowser() {
    send("ana", "a-1", NINE);
    send("ana", "a-2", NINE.plusSeconds(60));
    send("bo", "a-1", NINE.plusSeconds(120));

    var told = stream.received(Topics.ALIASES);
    assertThat(told).hasSize(3);
    assertThat(lastOf(LEAD_IDS.leadIdOfBrowser("a-2"), told).getSurvivingLeadId()).isEqualTo("ana");
    assertThat(lastOf(BROWSER, told).getShares())
        .containsExactly(
            new AliasShare("ana", NINE.minus(Browser.HISTORY), NINE.plusSeconds(120)),
            new AliasShare("bo", NINE.plusSeconds(120), null));
  }

  @Test
  void shouldTakeALinkBackForGoodAndRestoreIt() {
    send("ana", "a-1", NINE);
    stream.received(Topics.ALIASES);

    say(LinkKind.UNDONE);
    say(LinkKind.UNDONE);
    send("ana", "a-1", NINE.plusSeconds(600));
    var undone = stream.received(Topics.ALIASES);
    say(LinkKind.RESTORED);
    var restored = stream.received(Topics.ALIASES);

    assertThat(undone).singleElement().extracting(LeadAlias::getSurvivingLeadId).isNull();
    assertThat(restored).singleElement().extracting(LeadAlias::getSurvivingLeadId).isEqualTo("ana");
  }

  @Test
  void shouldEndInTheSameAliasesWhateverArrivesFirst() {
    long seed = System.nanoTime();
    System.out.println("Seed of the orders of arrival: " + seed);
    var random = new Random(seed);
    var facts = new ArrayList<Appearance>();
    for (int n = 0; n < 60; n++) {
      facts.add(new Appearance("lead-" + random.nextInt(3), random.nextInt(72_000) * 1_000L));
    }
    var expected = aliasesAfter(facts);

    for (int round = 0; round < 3; round++) {
      Collections.shuffle(facts, random);
      assertThat(aliasesAfter(facts)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void shouldQueueOneMailForAnEventThatAsksForConfirmation() {
    var asking =
        LeadEvent.newBuilder(event("ana", "a-1", NINE))
            .setOptIn(new OptInRequest("demo", "Yes"))
            .build();

    stream.send(Topics.ACCEPTED, "ana", asking, NINE);
    stream.send(Topics.ACCEPTED, "ana", asking, NINE);

    assertThat(stream.receivedWithKeys(Topics.OPT_INS))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.key).isEqualTo("ana");
              assertThat(mail.value.getEmail()).isEqualTo("ana@example.com");
              assertThat(mail.value.getFormId()).isEqualTo("demo");
            });
  }

  @Test
  void shouldReadBackWhatItStores() {
    var browser =
        new Browser(
            List.of(new Appearance("ana", -5), new Appearance("bo", 7), new Appearance("ana", 9)),
            Set.of("cy"));

    assertThat(BrowserCodec.decode(BrowserCodec.encode(browser))).isEqualTo(browser);
  }

  @Test
  void shouldKeepItsShape() {
    Golden.assertAccepted("ingest-topology.txt", stream.describe());
  }

  private List<String> aliasesAfter(List<Appearance> facts) {
    stream.close();
    stream = new TopologyHarness(IngestStage::build, NINE);
    facts.forEach(fact -> send(fact.leadId(), "a-1", NINE.plusMillis(fact.at())));
    return lastOf(BROWSER, stream.received(Topics.ALIASES)).getShares().stream()
        .map(share -> share.getSurvivingLeadId() + share.getSince() + share.getUntil())
        .toList();
  }

  private static LeadAlias lastOf(String browser, List<LeadAlias> told) {
    return told.stream()
        .filter(alias -> alias.getLeadId().equals(browser))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private void send(@Nullable String known, @Nullable String anonymousId, Instant at) {
    var event = event(known, anonymousId, at);
    stream.send(Topics.ACCEPTED, event.getLeadId(), event, at);
  }

  private LeadEvent event(@Nullable String known, @Nullable String anonymousId, Instant at) {
    return LeadEvent.newBuilder()
        .setLeadId(known == null ? BROWSER : known)
        .setEventId("e-" + events++)
        .setSource("site")
        .setType("page.viewed")
        .setOccurredAt(at)
        .setReceivedAt(NINE)
        .setAnonymousId(anonymousId)
        .setPerson(
            known == null ? null : Person.newBuilder().setEmail(known + "@example.com").build())
        .build();
  }

  private void say(LinkKind kind) {
    stream.send(Topics.LINKS, BROWSER, new LeadLink(BROWSER, "ana", kind, NINE), NINE);
  }
}
