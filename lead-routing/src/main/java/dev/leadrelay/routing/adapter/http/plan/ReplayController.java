package dev.leadrelay.routing.adapter.http.plan;

import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.replay.Replay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs a period through the desks of a plan. */
@RestController
public final class ReplayController {

  private final Supplier<Plan> live;

  public ReplayController(Supplier<Plan> live) {
    this.live = live;
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
}
