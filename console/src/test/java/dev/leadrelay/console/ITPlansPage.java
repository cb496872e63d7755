package dev.leadrelay.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.leadrelay.console.StubServices.Posted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RevOps tries a plan on a lead, on a period and beside the live one. */
class ITPlansPage extends PageTest {

  @BeforeEach
  void visit() {
    page.navigate(address + "/plans.html");
    assertThat(page.locator("#findings-summary")).hasText("No mistakes: 2 teams, 6 reps, 4 rules.");
  }

  @Test
  void shouldWarnOfWhatIsProbablyNotMeant() {
    assertThat(page.locator("#findings")).containsText("Probably not meant: Line 23");
    assertThat(page.locator(".editor .odd")).hasCount(1);
    page.locator("#text").fill(StudioSamples.PLAN.replace("15m", "10m"));
    assertThat(button("Publish…")).isEnabled();
  }

  @Test
  void shouldSayWhoWouldGetALeadAndWhy() {
    tab("On one lead").click();
    page.getByLabel("Country").fill("at");
    button("Preview").click();

    assertThat(page.locator("#previewed .winner").first()).hasText("ana");
    assertThat(page.locator("#previewed")).containsText("Ben was at his cap of 40.");
    assertThat(page.locator("#previewed")).containsText("has as many as it may have at once");
    assertThat(services.posted())
        .filteredOn(posted -> posted.path().equals("/v1/plans:preview"))
        .hasSize(2)
        .extracting(Posted::body)
        .allMatch(body -> body.contains("\"country\":\"AT\""))
        .anyMatch(body -> body.contains("\"plan\":"))
        .anyMatch(body -> !body.contains("\"plan\":"));
  }

  @Test
  void shouldReplayAPeriodWithoutARep() {
    tab("On a past period").click();
    button("Somebody is away").click();
    page.getByLabel("Who", new Page.GetByLabelOptions().setExact(true)).selectOption("ben");
    button("Replay").click();

    assertThat(page.locator("#replay-says"))
        .hasText(
            "3 of 180 leads would have ended with somebody else. 1 promise more would have been broken: 25 instead of 24.");
    assertThat(page.locator("#moved tbody tr").first()).containsText("ana");
    assertThat(page.locator("#loads")).containsText("−32");
    assertThat(services.posted())
        .extracting(Posted::body)
        .anyMatch(body -> body.contains("\"absent\":[{\"rep\":\"ben\",\"from\":\"20"));
  }

  @Test
  void shouldShowTheExperimentAndEndIt() {
    tab("In an experiment").click();

    assertThat(page.locator("#newest-title")).containsText("running");
    assertThat(page.locator("#arms")).containsText("800 of 1,500 leads");
    assertThat(page.locator("#difference")).containsText("+6.1 points, between +1.3 and +10.8");
    assertThat(page.locator("#trial")).isHidden();
    page.getByText("What the variant changes").click();
    assertThat(page.locator("#variant .new")).containsText("firstTouch: 10m");
    button("End it…").click();
    page.getByLabel("Who are you?").fill("Olga");
    page.getByLabel("Why?").fill("Spring is over.");
    page.locator("dialog button.main").click();

    assertThat(page.locator("#newest-title")).containsText("ended");
    assertThat(page.locator("#trial")).isVisible();
  }

  @Test
  void shouldNameTheFieldThatAnExperimentLacks() {
    services.refuse("/v1/plans/reference/experiment", 404, "{}");
    services.refuse(
        "POST /v1/plans/reference/experiment:check",
        400,
        "{\"errors\": [{\"pointer\": \"/within\", \"detail\": \"Expected a time such as 30m.\"}]}");
    tab("In an experiment").click();
    page.getByLabel("Name").fill("hot-in-ten");
    button("How long would it take?").click();

    assertThat(page.locator("#trial-problem")).containsText("Expected a time such as 30m.");
    page.locator("#trial-problem").getByText("Within").click();
    assertThat(page.getByLabel("Within")).isFocused();
  }

  private Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
