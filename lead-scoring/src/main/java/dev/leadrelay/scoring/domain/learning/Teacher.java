package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.backtest.Progress;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import java.util.Optional;
import java.util.function.Supplier;

/** Draws the lesson of the log. */
public final class Teacher {

  /** About 50 MB while the log is read. */
  private static final int MOST_LEADS = 50_000;

  private final Supplier<EventLog> logs;
  private final Trainer trainer;

  /**
   * @param logs opens the log anew each time
   */
  public Teacher(Supplier<EventLog> logs, Trainer trainer) {
    this.logs = logs;
    this.trainer = trainer;
  }

  /** The log to learn from, as it is now. */
  public EventLog openLog() {
    return logs.get();
  }

  /**
   * What outcomes teach, under the model of an engine.
   *
   * @return empty when it was ended before it was done
   */
  public Optional<Lesson> teach(ScoringEngine engine, EventLog log, Progress progress) {
    var examples = Study.read(engine, log, MOST_LEADS, progress);
    return progress.isUnwanted()
        ? Optional.empty()
        : Optional.of(Lesson.of(engine.model(), examples, trainer));
  }
}
