package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.reception.Receipt;
import dev.leadrelay.kit.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** What the sender of a batch learns when nothing in it was good. */
final class BatchProblem {

  private BatchProblem() {}

  /**
   * Names every place in every event.
   *
   * @param array JSON pointer to the array, with a slash at its end
   */
  static ProblemException of(Receipt receipt, String array) {
    var errors =
        receipt.rejected().stream()
            .flatMap(
                turned ->
                    turned.errors().stream().map(error -> error.under(array + turned.index())))
            .toList();
    var problem =
        new ProblemException(
            HttpStatus.BAD_REQUEST,
            "Expected at least one valid event in the batch, but all %d were refused."
                .formatted(receipt.rejected().size()),
            Receptionist.fieldProblems(errors));
    problem.getBody().setProperty("rejected", EventsAnswer.rejected(receipt));
    return problem;
  }
}
