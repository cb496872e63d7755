package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.kit.problem.ProblemException;
import java.time.Duration;

/** Has callers try again when what they sent cannot be stored. */
final class Storing {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private Storing() {}

  /** Something that must be stored before the caller is answered. */
  @FunctionalInterface
  interface Step {
    void run() throws LogUnavailableException;
  }

  /**
   * The same where the answer depends on it.
   *
   * @param <T> what is known once it is stored
   */
  @FunctionalInterface
  interface Question<T> {
    T answer() throws LogUnavailableException;
  }

  static void orTryAgain(Step step) {
    answerOrTryAgain(
        () -> {
          step.run();
          return true;
        });
  }

  static <T> T answerOrTryAgain(Question<T> question) {
    try {
      return question.answer();
    } catch (LogUnavailableException e) {
      throw ProblemException.unavailable(
          "Expected Kafka to store it, but it cannot be reached. Nothing was accepted; send all of"
              + " it again later.",
          RETRY_AFTER);
    }
  }
}
