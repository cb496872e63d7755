package dev.leadrelay.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages fit; they also leave pictures in target/screenshots, for a person to look at. */
class ITPageLooks extends PageTest {

  @ParameterizedTest
  @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK"})
  void shouldFitDesktopAndPhone(int width, ColorScheme scheme) {
    try (var other = newPage(width, scheme)) {
      show(other, "index.html");
      look(other, "index", scheme);
      show(other, "inbox.html?rep=ana");
      look(other, "inbox", scheme);
      show(other, "about.html");
      look(other, "about", scheme);

      show(other, "rejected.html");
      other.getByText("Look at it").first().click();
      look(other, "rejected", scheme);

      show(other, "models.html");
      other.getByText("On one lead").click();
      other.getByText("Simulate").click();
      assertThat(other.locator("#simulated")).isVisible();
      look(other, "models", scheme);

      show(other, "plans.html");
      other.getByText("On one lead").click();
      other.getByText("Preview").click();
      assertThat(other.locator("#previewed")).isVisible();
      look(other, "plans", scheme);
    }
  }

  private void show(Page other, String name) {
    other.navigate(address + "/" + name);
    assertThat(other.locator("h1")).not().hasText("Inbox");
    // The studio is there once its draft is checked.
    for (var studio : List.of("models", "plans")) {
      if (name.startsWith(studio)) {
        assertThat(other.locator("#findings-summary")).containsText("No mistakes");
      }
    }
  }

  private static void look(Page other, String name, ColorScheme scheme) {
    other.waitForTimeout(300);
    int width = other.viewportSize().width;
    other.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(
                Path.of("target", "screenshots", "%s-%d-%s.png".formatted(name, width, scheme))));
    assertThat(other.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(width);
  }
}
