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
import org.jspecify.annotations.Nullable;
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
      response.setContentType(lines ? LINES : MediaType.APPLICATION_JSON_VALUE);
      var out = response.getOutputStream();
      var difference = follow(run, lines ? out : null);
      var view = BacktestView.of(live.model(), draft.model(), difference);
      if (lines) {
        line(out, Map.of("result", view));
      } else {
        json.writeValue(out, view);
      }
    } finally {
      // Who has gone away wants no result.
      run.cancel();
    }
  }

  /** Waits for the result, and tells the way to it where somebody listens. */
  private Difference follow(BacktestRun run, @Nullable OutputStream listener)
      throws IOException, InterruptedException {
    var difference = run.await(TELL_EVERY);
    while (difference.isEmpty()) {
      if (listener != null) {
        line(listener, Map.of("progress", new Told(run.judged(), run.size())));
      }
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
