package dev.leadrelay.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** How the services are. */
class ITServicesPage extends PageTest {

  @Test
  void shouldSayHowTheServicesAre() {
    page.navigate(address + "/about.html");

    assertThat(page.locator("#services .tag")).hasText(new String[] {"UP", "UP", "UP", "UP"});
    assertThat(
            page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("API of")))
        .hasCount(4);
  }
}
