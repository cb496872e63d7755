package dev.leadrelay.kit.publication;

import dev.leadrelay.kit.problem.ProblemException;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;

/** Publishes, and tells in HTTP's terms why not. */
public final class Publisher {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Press press;

  public Publisher(Press press) {
    this.press = press;
  }

  /**
   * Publishes a document that has no mistakes.
   *
   * @param then is told of the edition
   * @throws ProblemException 409 when somebody else was first, 503 when Kafka is away
   */
  public Edition publish(Draft draft, Consumer<Edition> then) {
    try {
      return switch (press.publish(draft)) {
        case Publication.Published(var edition) -> {
          then.accept(edition);
          yield edition;
        }
        case Publication.Overtaken(int newest) -> throw overtaken(newest);
      };
    } catch (PressUnavailableException e) {
      throw ProblemException.unavailable(
          "The publication was not confirmed. Look at the versions in a moment, and publish again if it is not there.",
          RETRY_AFTER);
    }
  }

  private static ProblemException overtaken(int newest) {
    var problem =
        new ProblemException(
            HttpStatus.CONFLICT,
            "Expected changes to the newest version, %d, but these are based on another one: look at what it changed, and publish again."
                .formatted(newest));
    problem.getBody().setProperty("newest", newest);
    return problem;
  }
}
