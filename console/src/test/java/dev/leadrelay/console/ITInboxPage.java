package dev.leadrelay.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import dev.leadrelay.console.StubServices.Posted;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a rep sees and does. */
class ITInboxPage extends PageTest {

  private static final String INBOX = "/v1/reps/ana/stream";

  @Test
  void shouldShowOpenLeadsWithTheMostUrgentFirst() {
    page.navigate(address + "/inbox.html?rep=ana");

    assertThat(leads()).hasCount(3);
    assertThat(leads().first()).containsText("de Montesquieu-Lafayette");
    assertThat(leads().first().locator("[data-part=clock]")).hasText("first touch is late");
    assertThat(lead("as-2").locator("[data-part=clock]")).hasText("to first touch");
    assertThat(lead("as-2").getByText("Accept")).isHidden();
  }

  @Test
  void shouldShowWhatVisitorsTypeAsTextOnly() {
    page.navigate(address + "/inbox.html?rep=ana");

    assertThat(lead("as-2").locator("h2")).hasText(Samples.HOSTILE_NAME);
    assertThat(page.locator("main img")).hasCount(0);
    assertThat(page).hasTitle("ana · Inbox · LeadRelay");
  }

  @Test
  void shouldAcceptAndTouchWithTheKeyboard() {
    page.navigate(address + "/inbox.html?rep=ana");

    lead("as-1").getByText("Accept").press("Enter");
    lead("as-1").getByText("Call made").press("Enter");

    await()
        .untilAsserted(
            () ->
                assertThat(services.posted())
                    .contains(
                        new Posted("/v1/assignments/as-1:accept", "{\"rep\":\"ana\"}"),
                        new Posted(
                            "/v1/assignments/as-1:touch",
                            "{\"rep\":\"ana\",\"channel\":\"call\"}")));
  }

  @Test
  void shouldRejectWithWhatTheCodeNeedsAndReportAndHandBack() {
    page.navigate(address + "/inbox.html?rep=ana");
    lead("as-1").getByText("Report, reject or hand back").click();

    var reject = lead("as-1").locator("form[data-action=reject]");
    assertThat(reject.getByLabel("Again from")).isHidden();
    reject.getByLabel("Why not").selectOption("TIMING");
    reject.getByLabel("Again from").fill("2027-04-01");
    reject.getByText("Reject").click();
    lead("as-1").locator("form[data-action=outcome]").getByText("Report").click();
    lead("as-1").getByText("Hand back", new Locator.GetByTextOptions().setExact(true)).click();

    await()
        .untilAsserted(
            () ->
                assertThat(services.posted())
                    .extracting(Posted::path)
                    .contains(
                        "/v1/assignments/as-1:reject",
                        "/v1/assignments/as-1:outcome",
                        "/v1/assignments/as-1:handback"));
    assertThat(services.posted())
        .extracting(Posted::body)
        .anyMatch(body -> body.matches(".*\"code\":\"TIMING\",\"until\":\"2027-0[34].*"))
        .contains("{\"rep\":\"ana\",\"outcome\":\"SQL\"}");
  }

  @Test
  void shouldGoAwayAndComeBack() {
    services.answer(
        "PUT /v1/reps/ana/availability",
        "{\"rep\": \"ana\", \"available\": false, \"absentUntil\": \"2027-04-01T09:00:00Z\"}");
    page.navigate(address + "/inbox.html?rep=ana");

    page.getByLabel("Away until").fill("2027-04-01T09:00");
    page.getByText("I am away").click();

    assertThat(page.locator("button[name=return]")).containsText("I am back (away until");
    assertThat(services.posted()).extracting(Posted::path).contains("/v1/reps/ana/availability");
  }

  @Test
  void shouldShowANewLeadWithoutBeingAsked() {
    services.answer("/v1/assignments", "[]");
    page.navigate(address + "/inbox.html?rep=ana");
    assertThat(page.locator("#summary")).containsText("No open leads.");
    await().until(() -> services.isWatched(INBOX));

    services.answer("/v1/assignments", Samples.assignments(Instant.now()));
    tell(INBOX, "lead.assigned", "{}");

    assertThat(leads()).hasCount(3);
  }

  private Locator leads() {
    return page.locator("#leads > li");
  }

  private Locator lead(String id) {
    return page.locator("[data-assignment=" + id + "]");
  }
}
