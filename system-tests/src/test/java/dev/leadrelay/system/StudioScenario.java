package dev.leadrelay.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** RevOps change the model and the plan on the console's pages, and go back. */
record StudioScenario(Page page, String console) {

  /** A backtest and a publication take their time on a busy machine. */
  private static final double PATIENCE_MILLIS = 30_000;

  StudioScenario {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  void changeTheModel() {
    page.navigate(console + "/models.html");
    assertThat(live()).containsText("b2b-default, version 1");

    write(text -> text.replace("person.freemail", "person.fremail"));
    assertThat(page.locator("#findings")).containsText("Rule freemail: ");
    assertThat(page.locator(".editor .wrong")).containsText("id: freemail");
    write(
        text ->
            text.replace("person.fremail", "person.freemail").replace("score: 70", "score: 75"));
    assertThat(page.locator("#findings-summary")).containsText("No mistakes: ");

    open("On one lead");
    press("Simulate");
    assertThat(page.locator("#levels li").last()).containsText("HOT");
    assertThat(page.locator("#points")).containsText("decision-maker");
    open("On all past leads");
    press("Backtest");
    assertThat(page.locator("#backtest-says")).containsText("would have become MQL or HOT");

    publish();
    assertThat(live()).containsText("version 2");
    rollBackToTheFirst();
    assertThat(live()).containsText("version 3");
    assertThat(page.locator("#text")).hasValue(Pattern.compile("score: 70"));
  }

  void changeThePlan() {
    page.navigate(console + "/plans.html");
    assertThat(live()).containsText("demo, version 1");

    write(text -> text.replace("{id: ana, weight: 2", "{id: ana, weight: 3"));
    assertThat(page.locator("#findings-summary")).containsText("No mistakes: 2 teams");
    open("On one lead");
    press("Preview");
    assertThat(page.locator("#previewed .says").first()).containsText("because rule dach");
    open("On a past period");
    press("Somebody is away");
    page.getByLabel("Who", new Page.GetByLabelOptions().setExact(true)).selectOption("ben");
    press("Replay");
    assertThat(page.locator("#replay-says")).not().isEmpty();

    publish();
    assertThat(live()).containsText("version 2");
    rollBackToTheFirst();
    assertThat(live()).containsText("version 3");
  }

  private void write(UnaryOperator<String> change) {
    var draft = page.locator("#text");
    draft.fill(change.apply(draft.inputValue()));
  }

  private void publish() {
    press("Publish…");
    sign();
  }

  private void rollBackToTheFirst() {
    page.locator("[data-version='1']").getByText("Roll back to it…").click();
    sign();
  }

  private void sign() {
    page.getByLabel("Who are you?").fill("Rita");
    page.getByLabel("Why?").fill("To try it.");
    page.locator("dialog button.main").click();
    assertThat(page.locator("dialog")).isHidden();
  }

  private void open(String tab) {
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab)).click();
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private Locator live() {
    return page.locator("#live-edition");
  }
}
