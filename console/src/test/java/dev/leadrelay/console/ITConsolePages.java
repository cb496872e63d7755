package dev.leadrelay.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.leadrelay.console.StubServices.Posted;
import dev.leadrelay.testkit.browser.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages in a real browser, over stubs of the services. */
class ITConsolePages {

  private static final String LIVE = "/v1/stream";
  private static final String INBOX = "/v1/reps/ana/stream";

  private static Chromium chromium;
  private static StubServices services;
  private static ConfigurableApplicationContext console;
  private static String address;

  private final List<String> complaints = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.startOrSkip();
    services = new StubServices();
    console =
        new SpringApplicationBuilder(ConsoleApplication.class)
            .run(
                "--server.port=0",
                "--LEADRELAY_INGEST_URL=" + services.url(),
                "--LEADRELAY_SCORING_URL=" + services.url(),
                "--LEADRELAY_ROUTING_URL=" + services.url(),
                "--LEADRELAY_SLA_URL=" + services.url());
    address = "http://127.0.0.1:" + console.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      services.close();
      console.close();
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    var now = Instant.now();
    services.answer("/v1/sla?by=team", Samples.sla("team", now, "inbound", "enterprise"));
    services.answer("/v1/sla?by=rep", Samples.sla("rep", now, "ana", "ben", "cleo", "dan"));
    services.answer(
        "/v1/breaches", "[" + Samples.breach("b-1", "AT_RISK", now.minusSeconds(9)) + "]");
    services.answer("/v1/assignments", Samples.assignments(now));
    services.answer("/v1/reps/ana/availability", "{\"rep\": \"ana\", \"available\": true}");
    services.answer("/actuator/health", "{\"status\": \"UP\"}");
    services.answer("/v1/rejected", Samples.rejected(now));
    services.answer("/v1/rejected/" + Samples.REFUSED, Samples.refused(now));
    page = newPage(1280, ColorScheme.LIGHT);
  }

  @AfterEach
  void close() {
    page.close();
    assertThat(complaints).as("complaints of the browser").isEmpty();
  }

  @Test
  void shouldShowTheNumbersAndWhatHappensNow() {
    page.navigate(address + "/");

    assertThat(page.locator("#assigned")).hasText("120");
    assertThat(page.locator("#teams tbody th")).hasText(new String[] {"inbound", "enterprise"});
    assertThat(page.locator("#feed")).containsText("at risk");

    await().until(() -> services.isWatched(LIVE));
    tell(LIVE, "assignment", Samples.opened(Instant.now()));

    assertThat(page.locator("#feed li").first()).containsText("Ana, because territory dach");
    assertThat(page.locator("#live")).hasText("live");
  }

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

  @Test
  void shouldMendARefusedEventAndSendItAgainWithTheOperatorsKey() {
    page.navigate(address + "/rejected.html");
    page.getByLabel("Operator key").fill("of-olga");

    assertThat(page.locator("#events > li")).hasCount(2);
    assertThat(refused()).containsText("A value is malformed, Nobody is named");
    assertThat(refused()).containsText("/data/person/email: Expected an address");
    refused().getByText("Look at it").click();
    var event = refused().getByLabel("The event");
    assertThat(event).hasValue(Pattern.compile("\"email\": \"eva\\(at\\)acme.example\""));
    event.fill("{\"mended\": true}");
    refused().getByText("Send again").click();

    assertThat(refused().locator(".tag")).hasText("sent again");
    assertThat(refused().getByText("Discard")).isDisabled();
    assertThat(services.posted())
        .contains(
            new Posted("/v1/rejected/%s:resend".formatted(Samples.REFUSED), "{\"mended\": true}"));
    assertThat(services.keys()).contains("Bearer of-olga");
  }

  @Test
  void shouldFilterRefusedEventsAndDiscardOne() {
    page.navigate(address + "/rejected.html");

    page.getByLabel("Reason").selectOption("MALFORMED_VALUE");
    page.getByLabel("Door").selectOption("FORM");
    await()
        .untilAsserted(
            () ->
                assertThat(services.queries())
                    .anySatisfy(
                        query ->
                            assertThat(query)
                                .contains("reason=MALFORMED_VALUE", "door=FORM", "state=OPEN")));
    refused().getByText("Look at it").click();
    refused().getByText("Discard").click();

    assertThat(refused().locator(".tag")).hasText("discarded");
    assertThat(services.posted())
        .contains(new Posted("/v1/rejected/%s:discard".formatted(Samples.REFUSED), ""));
  }

  @Test
  void shouldSayHowTheServicesAre() {
    page.navigate(address + "/about.html");

    assertThat(page.locator("#services .tag")).hasText(new String[] {"UP", "UP", "UP", "UP"});
    assertThat(
            page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("API of")))
        .hasCount(4);
  }

  /** Also leaves pictures in target/screenshots, for a person to look at. */
  @ParameterizedTest
  @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK"})
  void shouldFitDesktopAndPhone(int width, ColorScheme scheme) {
    for (var name : List.of("index.html", "inbox.html?rep=ana", "rejected.html", "about.html")) {
      try (var other = newPage(width, scheme)) {
        other.navigate(address + "/" + name);
        assertThat(other.locator("h1")).not().hasText("Inbox");
        if (name.equals("rejected.html")) {
          other.getByText("Look at it").first().click();
        }
        other.waitForTimeout(400);

        var picture = "%s-%d-%s.png".formatted(name.replaceAll("\\..*", ""), width, scheme);
        other.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", picture)));
        assertThat(other.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      }
    }
  }

  private Page newPage(int width, ColorScheme scheme) {
    var made =
        chromium
            .browser()
            .newPage(
                new Browser.NewPageOptions().setViewportSize(width, 800).setColorScheme(scheme));
    made.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    made.onPageError(complaints::add);
    return made;
  }

  private Locator leads() {
    return page.locator("#leads > li");
  }

  private Locator refused() {
    return page.locator("[data-rejected='%s']".formatted(Samples.REFUSED));
  }

  private Locator lead(String id) {
    return page.locator("[data-assignment=" + id + "]");
  }

  private static void tell(String stream, String event, String json) {
    try {
      services.tell(stream, event, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
