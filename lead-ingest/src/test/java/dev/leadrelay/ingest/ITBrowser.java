package dev.leadrelay.ingest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.browser.Chromium;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A real browser at the doors: the demo's form, and Segment's library for web sites. */
@ExtendWith(RunningIngest.class)
class ITBrowser {

  static final String DOOR = "http://127.0.0.1:" + RunningIngest.PORT;

  static Chromium chromium;
  static Log<LeadEvent> events;

  @BeforeAll
  static void open() {
    chromium = Chromium.startOrSkip();
    events = new Log<>(RunningIngest.backbone(), Topics.EVENTS);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      events.close();
      chromium.close();
    }
  }

  @Test
  void shouldTakeAFormOfAPageWithoutScript() {
    try (var page = page(false)) {
      fill(page, "plain@example.com");
      page.locator("button").click();

      assertThat(page.locator("h1")).containsText("Thank you");
    }
    assertThat(stored("plain@example.com")).hasSize(1);
  }

  @Test
  void shouldTakeADoubleClickWithoutScriptForOneEvent() {
    try (var page = page(false)) {
      fill(page, "double-plain@example.com");
      page.locator("button").dblclick();

      assertThat(page.locator("h1")).containsText("Thank you");
    }
    try (var page = page(false)) {
      fill(page, "after-double@example.com");
      page.locator("button").click();
      assertThat(page.locator("h1")).containsText("Thank you");
    }
    stored("after-double@example.com");
    assertThat(stored("double-plain@example.com")).hasSize(1);
  }

  @Test
  void shouldShowWhatIsWrongThenTakeADoubleClickWithScriptAndAskForLessNextTime() {
    try (var page = page(true)) {
      fill(page, "script@example.com");
      page.locator("[name=job-title]").fill("VP Sales");
      page.locator("button").click();
      // No person is that fast.
      assertThat(page.locator(".errors")).containsText("once more");
      page.waitForTimeout(2_000);
      page.locator("button").dblclick();
      assertThat(page.locator("h1")).containsText("Thank you");

      page.navigate(DOOR + "/demo/form.html");

      assertThat(page.locator("[name=job-title]")).isHidden();
      assertThat(page.locator("[name=email]")).isVisible();
      assertThat(page.locator("[name=phone]")).isVisible();
    }
    assertThat(stored("script@example.com")).hasSize(1);
  }

  @Test
  void shouldTakeWhatSegmentsLibraryForWebSitesSends() throws Exception {
    var clients = NodeClients.installOrSkip();
    var site = site(clients);
    try (var page = chromium.browser().newPage()) {
      page.navigate("http://127.0.0.1:%d/".formatted(site.getAddress().getPort()));

      page.waitForFunction("() => window.done", null);
    } finally {
      site.stop(0);
    }

    var identified =
        events.await(1, event -> hasEmail(event, "web@example.com")).getFirst().value();
    var browser = identified.getAnonymousId();
    var seen = events.await(3, event -> browser.equals(event.getAnonymousId()));
    assertThat(seen)
        .extracting(record -> record.value().getType())
        .contains("page.viewed", "demo.requested", "profile.updated");
    var afterReset =
        events.await(1, event -> "/after-reset".equals(event.getProperties().get("path")));
    assertThat(afterReset.getFirst().value().getAnonymousId()).isNotEqualTo(browser);
  }

  /** A web site on an origin of its own. */
  private static HttpServer site(NodeClients clients) throws Exception {
    var library = clients.folder().resolve("node_modules/@segment/analytics-next/dist/umd");
    var html =
        """
        <!doctype html><title>Site</title><script src="/index.js"></script><script>
        const { AnalyticsBrowser } = window.AnalyticsNext ?? window;
        const analytics = AnalyticsBrowser.load({ writeKey: '%s', cdnSettings: { integrations: {
          'Segment.io': { apiKey: '%s', apiHost: '127.0.0.1:%d/v1', protocol: 'http' } } } });
        (async () => {
          await analytics.page('Home', { path: '/home' });
          await analytics.track('Demo Requested', { useCase: 'routing' });
          await analytics.identify('web-user', { email: 'web@example.com' });
          await analytics.group('g-2', { name: 'Web GmbH' });
          await analytics.alias('web@example.com');
          await analytics.reset();
          await analytics.page('Home', { path: '/after-reset' });
          window.done = true;
        })();
        </script>
        """
            .formatted(RunningIngest.KEY, RunningIngest.KEY, RunningIngest.PORT);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var file = Path.of(exchange.getRequestURI().getPath()).getFileName();
          var bytes =
              file == null
                  ? html.getBytes(StandardCharsets.UTF_8)
                  : Files.readAllBytes(library.resolve(file));
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static Page page(boolean script) {
    var page =
        chromium.browser().newPage(new Browser.NewPageOptions().setJavaScriptEnabled(script));
    page.navigate(DOOR + "/demo/form.html");
    page.waitForLoadState(LoadState.LOAD);
    return page;
  }

  private static void fill(Page page, String email) {
    page.locator("[name=email]").fill(email);
    page.locator("[name=first-name]").fill("Bea");
  }

  private static List<LeadEvent> stored(String email) {
    return events.await(1, event -> hasEmail(event, email)).stream()
        .map(record -> record.value())
        .toList();
  }

  private static boolean hasEmail(LeadEvent event, String email) {
    return event.getPerson() != null && email.equals(event.getPerson().getEmail());
  }
}
