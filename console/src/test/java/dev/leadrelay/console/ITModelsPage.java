package dev.leadrelay.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.leadrelay.console.StubServices.Posted;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RevOps tries, publishes and takes back a model. */
class ITModelsPage extends PageTest {

  @BeforeEach
  void visit() {
    page.navigate(address + "/models.html");
    assertThat(summary()).hasText("No mistakes: 25 rules.");
  }

  @Test
  void shouldShowEachMistakeAtItsLineAndRefuseToPublish() {
    services.refuse("POST /v1/models:check", 400, StudioSamples.MISTAKE);

    draft().fill(StudioSamples.MODEL.replace("company.industry in lists.core", "company.industri"));

    assertThat(page.locator("#findings")).containsText("Rule industry-core: Expected a known name");
    assertThat(page.locator(".editor .wrong")).containsText("industry-core");
    assertThat(button("Publish…")).isDisabled();
    button("Line 27").click();
    assertThat(draft()).isFocused();
    assertThat(page.locator("#draft-state")).containsText("From version 3; 2 lines differ.");
  }

  @Test
  void shouldKeepADraftAndShowWhatItChanges() {
    draft().fill(StudioSamples.MODEL.replace("score: 70", "score: 55"));
    page.reload();

    assertThat(draft()).hasValue(StudioSamples.MODEL.replace("score: 70", "score: 55"));
    assertThat(page.locator("#changes .gone")).containsText("score: 70");
    assertThat(page.locator("#changes .new")).containsText("score: 55");
    button("Start again from the live version").click();
    assertThat(page.locator("#changes")).hasText("It says the same.");
    button("Bring back the draft before").click();
    assertThat(page.locator("#changes .new")).containsText("score: 55");
  }

  @Test
  void shouldSayWhoPublishedMeanwhile() {
    services.refuse(
        "PUT /v1/models/b2b-default",
        409,
        "{\"status\": 409, \"detail\": \"Expected changes to the newest version.\", \"newest\": 3}");
    draft().fill(StudioSamples.MODEL.replace("score: 70", "score: 55"));

    button("Publish…").click();
    sign("Publish");

    assertThat(page.locator("#sign-problem")).containsText("Rita published version 3 meanwhile");
    assertThat(page.locator("dialog")).isVisible();
    assertThat(services.posted())
        .extracting(Posted::body)
        .anyMatch(
            body ->
                body.endsWith(
                    "\"basedOn\":3,\"author\":\"Olga\",\"reason\":\"More for the reps.\"}"));
  }

  @Test
  void shouldRollBackWithAReason() {
    page.locator("[data-version='1']").getByText("Roll back to it…").click();
    sign("Roll back");

    assertThat(page.locator("dialog")).isHidden();
    assertThat(services.posted())
        .contains(
            new Posted(
                "/v1/models/b2b-default:rollback",
                "{\"to\":1,\"basedOn\":3,\"author\":\"Olga\",\"reason\":\"More for the reps.\"}"));
  }

  @Test
  void shouldSimulateAMadeUpLead() {
    tab("On one lead").click();
    button("Simulate").click();

    assertThat(page.locator("#simulated-says"))
        .containsText("Under the draft this lead becomes HOT on");
    assertThat(page.locator("#levels")).containsText("because its buying signal faded");
    assertThat(page.locator("#points")).containsText("size-sweet-spot");
    await()
        .untilAsserted(
            () ->
                assertThat(services.posted())
                    .filteredOn(posted -> posted.path().equals("/v1/models:simulate"))
                    .extracting(Posted::body)
                    .anyMatch(body -> body.contains("\"type\":\"demo.requested\"")));
    assertThat(page.url()).doesNotContain("ana");
  }

  @Test
  void shouldTellTheOutcomeOfABacktest() {
    tab("On all past leads").click();
    button("Backtest").click();

    assertThat(page.locator("#backtest-says"))
        .containsText("112 leads would have got further, 4 less far.");
    assertThat(page.locator("#reached tbody tr").first())
        .hasText(Pattern.compile("NONE\\s*1,300\\s*112\\s*·"));
    assertThat(page.locator("#quality")).containsText("0.851 (0.820 to 0.882)");
  }

  private void sign(String button) {
    page.getByLabel("Who are you?").fill("Olga");
    page.getByLabel("Why?").fill("More for the reps.");
    page.locator("dialog")
        .getByText(button, new Locator.GetByTextOptions().setExact(true))
        .last()
        .click();
  }

  private Locator draft() {
    return page.locator("#text");
  }

  private Locator summary() {
    return page.locator("#findings-summary");
  }

  private Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
