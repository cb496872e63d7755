package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.scoring.adapter.model.ModelDesk;
import dev.leadrelay.scoring.domain.publication.Draft;
import dev.leadrelay.scoring.domain.publication.Edition;
import dev.leadrelay.scoring.domain.publication.Press;
import dev.leadrelay.scoring.domain.publication.PressUnavailableException;
import dev.leadrelay.scoring.domain.publication.Publication;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;

/** Publishes, and tells in HTTP's terms why not. */
public final class Publisher {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Press press;
  private final ModelDesk desk;

  public Publisher(Press press, ModelDesk desk) {
    this.press = press;
    this.desk = desk;
  }

  /**
   * Publishes a model that has no mistakes. Afterwards it is live here; elsewhere within a second.
   *
   * @throws ProblemException 400 when it does not compile (any more), 409 when somebody else was
   *     first, 503 when Kafka is away
   */
  Edition publish(Draft draft) {
    var wish = new Wish(Map.of("model", draft.yaml()));
    wish.model();
    wish.check();
    return publish(
        draft,
        edition -> {
          desk.file(edition);
          desk.settle();
        });
  }

  /**
   * Publishes what is no scoring model.
   *
   * @param then is told of the edition
   * @throws ProblemException 409 when somebody else was first, 503 when Kafka is away
   */
  Edition publish(Draft draft, Consumer<Edition> then) {
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
