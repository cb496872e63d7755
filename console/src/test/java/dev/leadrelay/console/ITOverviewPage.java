package dev.leadrelay.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The numbers, live. */
class ITOverviewPage extends PageTest {

  private static final String LIVE = "/v1/stream";

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
}
