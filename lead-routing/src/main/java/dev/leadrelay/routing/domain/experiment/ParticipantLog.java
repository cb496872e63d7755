package dev.leadrelay.routing.domain.experiment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the log tells of leads that were routed. */
@FunctionalInterface
public interface ParticipantLog {

  /**
   * The leads that were first routed in a period, and what became of them until now.
   *
   * @param experiment only those that take part in this one; null: all
   */
  List<Participant> read(Question question, @Nullable String experiment);

  /**
   * What is asked.
   *
   * @param from the first instant
   * @param to the first instant after the period; null: until now
   */
  record Question(Instant from, @Nullable Instant to, Measure measure) {}
}
