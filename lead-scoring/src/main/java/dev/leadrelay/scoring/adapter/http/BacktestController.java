package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replays the log through a draft and shows the difference to the live model. */
@RestController
final class BacktestController {

  private final BacktestDesk desk;
  private final RunAnswer answer;

  BacktestController(BacktestDesk desk, RunAnswer answer) {
    this.desk = desk;
    this.answer = answer;
  }

  @PostMapping(path = "/v1/models:backtest", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Replays the log through a draft and shows the difference to the live model",
      description =
          "Body: {\"model\": \"<YAML>\"}. Answers with a line of progress every second and the result"
              + " as the last line when application/x-ndjson is accepted, else with the result alone.")
  void backtest(HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    var wish = Wishes.read(request);
    var model = wish.requiredModel();
    wish.check();
    var draft = new ScoringEngine(model.orElseThrow());
    var live = desk.live();
    answer.send(
        desk.start(live, draft),
        difference -> BacktestView.of(live.model(), draft.model(), difference),
        request,
        response);
  }
}
