package dev.leadrelay.routing.adapter.http.plan;

import dev.leadrelay.routing.adapter.http.TeamQueries;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Team;
import dev.leadrelay.routing.domain.replay.Replay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs a period, or one lead, through the desks of a plan. */
@RestController
public final class ReplayController {

  private final Supplier<Plan> live;
  private final TeamQueries desks;
  private final InstantSource clock;

  /**
   * @param live the plan in force
   */
  public ReplayController(Supplier<Plan> live, TeamQueries desks, InstantSource clock) {
    this.live = live;
    this.desks = desks;
    this.clock = clock;
  }

  @PostMapping(path = "/v1/plans:replay", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Runs a period through the desks of a plan, without a trace",
      description =
          "Without a plan, the live one is used. The desks begin empty, and run the same code as"
              + " live ones.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"),
                      examples = @ExampleObject(Examples.REPLAY))))
  ReplayView replay(HttpServletRequest request) throws IOException {
    var wrong = new Mistakes();
    var fields =
        PlanRequests.read(request, wrong).allow(Set.of("plan", "accounts", "inputs", "until"));
    var plan = PlanRequests.plan(fields, wrong);
    var reader =
        new InputReader(
            LeadReader.accounts(fields),
            published -> {
              if (!published.has("plan")) {
                published.wrong("plan", "Expected a plan, but it is missing.");
              }
              return PlanRequests.plan(published, wrong);
            });
    var inputs = reader.read(fields);
    var until = fields.maybeInstant("until");
    wrong.check();
    var replay = new Replay(plan.orElseGet(live));
    for (int index = 0; index < inputs.size(); index++) {
      replay.take(index, inputs.get(index).at(), inputs.get(index).input());
    }
    if (until != null) {
      replay.runUntil(until);
    }
    return ReplayView.of(replay);
  }

  @PostMapping(path = "/v1/plans:preview", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Tells who would get one lead now, without a trace",
      description =
          "As a replay with one lead, by the desks as they are: their ledgers, caps and absences."
              + " Without a plan, the live one is used; at is now unless it is given.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"),
                      examples = @ExampleObject(Examples.PREVIEW))))
  ReplayView preview(HttpServletRequest request) throws IOException {
    var wrong = new Mistakes();
    var fields =
        PlanRequests.read(request, wrong).allow(Set.of("plan", "accounts", "at", "qualified"));
    var plan = PlanRequests.plan(fields, wrong);
    var accounts = LeadReader.accounts(fields);
    var given = fields.maybeInstant("at");
    var at = given == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : given;
    var lead = fields.object("qualified").map(body -> LeadReader.qualified(body, accounts, at));
    if (!fields.has("qualified")) {
      fields.wrong("qualified", "Expected a qualified lead, but it is missing.");
    }
    wrong.check();
    var tried = plan.orElseGet(live);
    var replay = new Replay(tried, headers(tried));
    replay.take(0, at, lead.orElseThrow());
    return ReplayView.of(replay);
  }

  private Map<String, DeskHeader> headers(Plan plan) {
    return plan.teams().stream().collect(Collectors.toMap(Team::id, desks::header));
  }
}
