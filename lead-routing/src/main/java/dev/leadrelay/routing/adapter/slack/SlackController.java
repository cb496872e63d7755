package dev.leadrelay.routing.adapter.slack;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.routing.adapter.slack.Presses.Answer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The door for buttons that were pressed in Slack. */
@RestController
public final class SlackController {

  private static final int LARGEST_BODY = 100_000;

  private final SlackSignature signature;
  private final Presses presses;
  private final Replies replies;
  private final InstantSource clock;

  public SlackController(
      SlackSignature signature, Presses presses, Replies replies, InstantSource clock) {
    this.signature = signature;
    this.presses = presses;
    this.replies = replies;
    this.clock = clock;
  }

  /** The signature is of the bytes, so nobody may have taken them for a form before. */
  @PostMapping("/v1/hooks/slack")
  @Operation(summary = "Slack tells that a button was pressed; signed by Slack")
  void pressed(
      @RequestHeader(name = "X-Slack-Request-Timestamp", required = false)
          @Nullable String timestamp,
      @RequestHeader(name = "X-Slack-Signature", required = false) @Nullable String signed,
      HttpServletRequest request)
      throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST_BODY);
    if (!signature.isRight(timestamp, signed, body, clock.instant())) {
      throw new ProblemException(
          HttpStatus.UNAUTHORIZED,
          "Expected a recent signature of Slack, but it is missing, old or wrong.");
    }
    read(body).ifPresent(this::act);
  }

  private static Optional<Press> read(byte[] body) {
    try {
      return Press.read(body);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "Expected an interaction of Slack, but got something else.");
    }
  }

  /** Slack waits three seconds, and forgets the press: it is answered when it is safe. */
  private void act(Press press) {
    Answer answer = presses.act(press);
    replies.send(press, answer);
  }
}
