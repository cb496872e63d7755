package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.topics.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** A visitor who becomes known, over a real broker. */
@ExtendWith(RunningIngest.class)
class ITIdentity {

  private static final Door OPERATOR = new Door(RunningIngest.PORT, RunningIngest.OPERATOR_KEY);

  @Test
  void shouldTellWhoseTheVisitsOfABrowserAre() throws Exception {
    try (var aliases = new Log<LeadAlias>(RunningIngest.backbone(), Topics.ALIASES)) {
      var browser = leadOf(send("visit", "\"anonymousId\": \"it-1\""));
      var ana = leadOf(send("ana", known("ana")));
      var bo = leadOf(send("bo", known("bo")));

      var told = aliases.await(2, alias -> alias.getLeadId().equals(browser));
      // Which of the two links comes first is left to chance; what they make of it is not.
      assertThat(told.getLast().value().getShares())
          .extracting(share -> share.getSurvivingLeadId())
          .containsExactly(ana, bo);

      assertThat(undo(browser, bo)).isEqualTo(204);
      var undone = aliases.await(3, alias -> alias.getLeadId().equals(browser));
      assertThat(undone.getLast().value().getSurvivingLeadId()).isEqualTo(ana);
      assertThat(OPERATOR.get("/v1/browsers/%s/links".formatted(browser)).body())
          .contains(ana, "\"undone\":[\"%s\"]".formatted(bo));
    }
  }

  private static int undo(String browser, String lead) throws Exception {
    return OPERATOR
        .post(
            "/v1/browsers/%s/links/%s:undo".formatted(browser, lead),
            "application/json",
            "*/*",
            BodyPublishers.noBody())
        .statusCode();
  }

  private static String known(String name) {
    return "\"anonymousId\": \"it-1\", \"person\": {\"email\": \"%s@identity.example\"}"
        .formatted(name);
  }

  private static String send(String id, String data) throws Exception {
    return RunningIngest.KEYED
        .post(
            Door.EVENT,
            """
            {"specversion": "1.0", "id": "identity-%s", "source": "site", "type": "page.viewed",
             "data": {%s}}"""
                .formatted(id, data))
        .body();
  }

  private static String leadOf(String answer) {
    return new JsonMapper().readTree(answer).at("/accepted/0/leadId").asString();
  }
}
