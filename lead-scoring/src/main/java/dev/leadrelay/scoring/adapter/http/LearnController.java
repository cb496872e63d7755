package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.scoring.adapter.learn.LearnedReport;
import dev.leadrelay.scoring.adapter.learn.LearnedScores;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
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

  LearnController(LearnDesk desk, LearnedScores learned) {
    this.desk = desk;
    this.learned = learned;
  }

  @PostMapping(path = "/v1/models/{id}:learn", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Learns the chance to win from the log and its outcomes, beside the live model",
      description =
          "Body: {\"author\": \"…\", \"reason\": \"…\"}. Answers when the log is read: how good it is on"
              + " leads that were kept aside, every weight, and a draft with suggested points."
              + " It routes nothing.")
  LearnedReport learn(@PathVariable String id, HttpServletRequest request) throws IOException {
    var wish = Wishes.read(request);
    var author = wish.text("author", LONGEST_NAME);
    var reason = wish.text("reason", LONGEST_REASON);
    wish.check();
    return desk.learn(id, author, reason);
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
