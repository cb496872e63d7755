package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
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

  /** What outcomes teach, under the model of an engine. */
  public Lesson teach(ScoringEngine engine) {
    try (var log = logs.get()) {
      return Lesson.of(engine.model(), Study.read(engine, log, MOST_LEADS), trainer);
    }
  }
}
