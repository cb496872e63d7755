package dev.leadrelay.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import dev.leadrelay.console.StubServices.Posted;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What doors refused, and what becomes of it. */
class ITRefusedEventsPage extends PageTest {

  @Test
  void shouldMendARefusedEventAndSendItAgainWithTheOperatorsKey() {
    page.navigate(address + "/rejected.html");
    page.getByLabel("Operator key").fill("of-olga");

    assertThat(page.locator("#events > li")).hasCount(2);
    assertThat(refused()).containsText("A value is malformed · Nobody is named");
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

  private Locator refused() {
    return page.locator("[data-rejected='%s']".formatted(Samples.REFUSED));
  }
}
