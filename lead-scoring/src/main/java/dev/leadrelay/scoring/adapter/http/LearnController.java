package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.scoring.adapter.learn.LearnedReport;
import dev.leadrelay.scoring.adapter.learn.LearnedScores;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Learns from outcomes, and tells what was learned. */
@RestController
final class LearnController {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 2_000;

  private final LearnDesk desk;
  private final LearnedScores learned;
  private final RunAnswer answer;

  LearnController(LearnDesk desk, LearnedScores learned, RunAnswer answer) {
    this.desk = desk;
    this.learned = learned;
    this.answer = answer;
  }

  @PostMapping(path = "/v1/models/{id}:learn", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Learns the chance to win from the log and its outcomes, beside the live model",
      description =
          "Body: {\"author\": \"…\", \"reason\": \"…\"}. Answers when the log is read: how good it is on"
              + " leads that were kept aside, every weight, and a draft with suggested points."
              + " With a line of progress every second, and the result as the last line, when"
              + " application/x-ndjson is accepted. It routes nothing.")
  void learn(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    var wish = Wishes.read(request);
    var author = wish.text("author", LONGEST_NAME);
    var reason = wish.text("reason", LONGEST_REASON);
    wish.check();
    var engine = desk.engine(id);
    answer.send(
        desk.start(engine), lesson -> desk.keep(engine, lesson, author, reason), request, response);
  }

  @GetMapping("/v1/models/{id}/learned")
  @Operation(summary = "What was last learned beside a model")
  LearnedReport learned(@PathVariable String id) {
    return learned
        .report(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "Expected the id of a model beside which something was learned, but nothing was."));
  }
}
