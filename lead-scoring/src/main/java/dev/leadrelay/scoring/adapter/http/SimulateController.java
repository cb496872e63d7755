package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.scoring.adapter.intake.EventDesk;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.simulation.Simulation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries a model out on events that are made up, with the engine that scores live. */
@RestController
public final class SimulateController {

  private static final int MOST_EVENTS = 5_000;
  private static final int MOST_INSTANTS = 5_000;

  private final EventDesk desk;
  private final LiveEngine live;

  public SimulateController(EventDesk desk, LiveEngine live) {
    this.desk = desk;
    this.live = live;
  }

  @PostMapping(path = "/v1/models:simulate", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Scores the events of one lead, without a trace",
      description =
          "Without a model, the live one is used. Events are CloudEvents as at the door, in any"
              + " order; one that comes twice (same source and id) counts once.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"),
                      examples = @ExampleObject(Examples.SIMULATE))))
  SimulateView simulate(HttpServletRequest request) throws IOException {
    var wish = Wishes.read(request);
    var model = wish.model();
    var events = desk.read(wish.list("events", MOST_EVENTS));
    wish.wrong(events.problems().stream().map(Place::in).toList());
    var instants = instants(wish);
    wish.check();
    var engine = model.map(ScoringEngine::new).orElseGet(live::engine);
    return SimulateView.of(
        events.leadId().orElse(null), Simulation.run(engine, events.facts(), instants));
  }

  private static List<Long> instants(Wish wish) {
    var instants = new ArrayList<Long>();
    var sent = wish.list("at", MOST_INSTANTS);
    for (int i = 0; i < sent.size(); i++) {
      try {
        instants.add(OffsetDateTime.parse(String.valueOf(sent.get(i))).toInstant().toEpochMilli());
      } catch (DateTimeException e) {
        wish.wrong("/at/" + i, "Expected an instant such as 2026-03-09T09:00:00Z, but it is none.");
      }
    }
    return instants;
  }
}
