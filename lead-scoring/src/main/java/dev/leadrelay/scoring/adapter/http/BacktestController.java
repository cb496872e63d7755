package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.scoring.domain.backtest.Difference;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Replays the log through a draft and shows the difference to the live model. */
@RestController
final class BacktestController {

  private static final String LINES = "application/x-ndjson";
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final BacktestDesk desk;
  private final JsonMapper json;

  BacktestController(BacktestDesk desk, JsonMapper json) {
    this.desk = desk;
    this.json = json;
  }

  /** A line while it goes on. */
  record Told(long judged, long of) {}

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
    var run = desk.start(live, draft);
    boolean lines = Optional.ofNullable(request.getHeader("accept")).orElse("").contains(LINES);
    try {
      var difference = lines ? follow(run, start(response)) : await(run);
      var view = BacktestView.of(live.model(), draft.model(), difference);
      if (lines) {
        line(response.getOutputStream(), Map.of("result", view));
      } else {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), view);
      }
    } finally {
      // Who has gone away wants no result.
      run.cancel();
    }
  }

  private static Difference await(BacktestRun run) throws InterruptedException {
    var difference = run.await(TELL_EVERY);
    while (difference.isEmpty()) {
      difference = run.await(TELL_EVERY);
    }
    return difference.get();
  }

  private static OutputStream start(HttpServletResponse response) throws IOException {
    response.setContentType(LINES);
    return response.getOutputStream();
  }

  private Difference follow(BacktestRun run, OutputStream out)
      throws IOException, InterruptedException {
    var difference = run.await(TELL_EVERY);
    while (difference.isEmpty()) {
      line(out, Map.of("progress", new Told(run.judged(), run.size())));
      difference = run.await(TELL_EVERY);
    }
    return difference.get();
  }

  private void line(OutputStream out, Object value) throws IOException {
    out.write(json.writeValueAsBytes(value));
    out.write('\n');
    out.flush();
  }
}
