package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with what is made of the log. Who accepts lines is told every second how far it is, and
 * gets the result, or what is wrong, as the last line.
 */
@Component
final class RunAnswer {

  private static final String LINES = "application/x-ndjson";
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final JsonMapper json;

  RunAnswer(JsonMapper json) {
    this.json = json;
  }

  /** A line while it goes on. */
  record Told(long judged, long of) {}

  /**
   * Waits for the end and answers.
   *
   * @param view makes the answer of the result
   */
  <T> void send(
      LogRun<T> run,
      Function<T, Object> view,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    try {
      if (Optional.ofNullable(request.getHeader("accept")).orElse("").contains(LINES)) {
        response.setContentType(LINES);
        sendLines(run, view, response.getOutputStream());
      } else {
        var answer = view.apply(follow(run, null));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), answer);
      }
    } finally {
      // Who has gone away wants no result.
      run.cancel();
    }
  }

  private <T> void sendLines(LogRun<T> run, Function<T, Object> view, OutputStream out)
      throws IOException, InterruptedException {
    var result = follow(run, out);
    try {
      line(out, Map.of("result", view.apply(result)));
    } catch (ProblemException e) {
      line(out, Map.of("problem", e.getBody()));
    }
  }

  private <T> T follow(LogRun<T> run, @Nullable OutputStream listener)
      throws IOException, InterruptedException {
    var result = run.await(TELL_EVERY);
    while (result.isEmpty()) {
      if (listener != null) {
        line(listener, Map.of("progress", new Told(run.judged(), run.size())));
      }
      result = run.await(TELL_EVERY);
    }
    return result.get();
  }

  private void line(OutputStream out, Object value) throws IOException {
    out.write(json.writeValueAsBytes(value));
    out.write('\n');
    out.flush();
  }
}
