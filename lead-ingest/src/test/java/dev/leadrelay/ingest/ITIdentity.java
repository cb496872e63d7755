package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** A visitor who becomes known, over a real broker. */
@ExtendWith(RunningIngest.class)
class ITIdentity {

  @Test
  void shouldTellWhoseTheVisitsOfABrowserAre() throws Exception {
    try (var aliases = new Log<LeadAlias>(RunningIngest.backbone(), Topics.ALIASES)) {
      var browser = leadOf(send("visit", "\"anonymousId\": \"it-1\""));
      var ana = leadOf(send("ana", known("ana")));
      var bo = leadOf(send("bo", known("bo")));

      var told = aliases.await(2, alias -> alias.getLeadId().equals(browser));
      assertThat(told).extracting(alias -> alias.value().getSurvivingLeadId()).contains(ana, bo);
      assertThat(told.getLast().value().getShares())
          .extracting(share -> share.getSurvivingLeadId())
          .containsExactly(ana, bo);
    }
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
