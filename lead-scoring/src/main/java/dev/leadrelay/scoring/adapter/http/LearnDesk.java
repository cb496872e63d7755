package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.kit.publication.Draft;
import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.kit.publication.Publisher;
import dev.leadrelay.scoring.adapter.learn.LearnedReport;
import dev.leadrelay.scoring.adapter.learn.LearnedScores;
import dev.leadrelay.scoring.adapter.model.ModelDesk;
import dev.leadrelay.scoring.adapter.model.PointsInText;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.learning.Lesson;
import dev.leadrelay.scoring.domain.learning.Lesson.Learned;
import dev.leadrelay.scoring.domain.learning.Lesson.TooLittle;
import dev.leadrelay.scoring.domain.learning.Teacher;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;

/** Learns, one at a time: what scores live needs the rest of the machine. */
public final class LearnDesk {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private final LiveEngine live;
  private final ModelDesk models;
  private final Teacher teacher;
  private final Publisher publisher;
  private final LearnedScores learned;
  private final Semaphore free = new Semaphore(1);

  public LearnDesk(
      LiveEngine live,
      ModelDesk models,
      Teacher teacher,
      Publisher publisher,
      LearnedScores learned) {
    this.live = live;
    this.models = models;
    this.teacher = teacher;
    this.publisher = publisher;
    this.learned = learned;
  }

  /** The live engine, beside whose model is learned. */
  ScoringEngine engine(String id) {
    var engine = live.engine();
    if (!engine.model().id().equals(id)) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "Expected the id of the live model, but another one is live.");
    }
    return engine;
  }

  /**
   * Begins to learn.
   *
   * @throws ProblemException 503 while another one is under way
   */
  LogRun<Lesson> start(ScoringEngine engine) {
    if (!free.tryAcquire()) {
      throw ProblemException.unavailable(
          "This instance is learning already. Look at what it learned when it is done.",
          RETRY_AFTER);
    }
    return LogRun.start(
        "learn", teacher::openLog, (log, run) -> teacher.teach(engine, log, run), free::release);
  }

  /**
   * Keeps what was learned for every instance.
   *
   * @throws ProblemException 409 when outcomes are too few or somebody else was first, 503 when
   *     Kafka is away
   */
  LearnedReport keep(ScoringEngine engine, Lesson lesson, String author, String reason) {
    return switch (lesson) {
      case Learned learnt ->
          publish(LearnedReport.of(engine.model(), learnt, draft(engine, learnt)), author, reason);
      case TooLittle(long won, long lost) ->
          throw new ProblemException(
              HttpStatus.CONFLICT,
              "Expected at least %d won leads and as many others to learn from, but there are %d and %d."
                  .formatted(TooLittle.LEAST, won, lost));
    };
  }

  private String draft(ScoringEngine engine, Learned lesson) {
    var model = engine.model();
    return models
        .find(model.id(), model.version())
        .map(Edition::yaml)
        .map(yaml -> PointsInText.set(yaml, model, lesson.suggestion().changed()))
        .orElse("");
  }

  private LearnedReport publish(LearnedReport report, String author, String reason) {
    var draft =
        new Draft(
            LearnedScores.idFor(report.model()),
            LearnedScores.text(report),
            author,
            reason,
            OptionalInt.empty());
    publisher.publish(draft, learned::file);
    return learned.report(report.model()).orElse(report);
  }
}
