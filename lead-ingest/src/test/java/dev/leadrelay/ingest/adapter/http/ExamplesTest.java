package dev.leadrelay.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.intake.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  final JsonEvents json = new JsonEvents(500);

  @Test
  void shouldTakeInWhatTheDescriptionOfTheApiShows() {
    assertAccepted(json.one(Examples.EVENT.getBytes(StandardCharsets.UTF_8)));
    assertAccepted(json.batch(Examples.BATCH.getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertAccepted(Parsed parsed) {
    assertThat(((Parsed.Documents) parsed).all())
        .isNotEmpty()
        .extracting(document -> Samples.intake().take(document.content(), Door.EVENTS, Samples.NOW))
        .allMatch(Outcome.Accepted.class::isInstance);
  }
}
