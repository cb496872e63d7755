package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.kit.publication.Draft;
import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.kit.publication.Publisher;
import dev.leadrelay.scoring.adapter.model.ModelDesk;
import java.util.Map;

/** Publishes models, which must have no mistakes. */
public final class ModelPublisher {

  private final Publisher publisher;
  private final ModelDesk desk;

  public ModelPublisher(Publisher publisher, ModelDesk desk) {
    this.publisher = publisher;
    this.desk = desk;
  }

  /**
   * Publishes a model. Afterwards it is live here; elsewhere within a second.
   *
   * @throws ProblemException 400 when it does not compile (any more), 409 when somebody else was
   *     first, 503 when Kafka is away
   */
  Edition publish(Draft draft) {
    var wish = new Wish(Map.of("model", draft.yaml()));
    wish.model();
    wish.check();
    return publisher.publish(
        draft,
        edition -> {
          desk.file(edition);
          desk.settle();
        });
  }
}
