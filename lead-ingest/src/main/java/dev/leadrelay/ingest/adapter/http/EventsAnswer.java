package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.reception.Receipt;
import dev.leadrelay.kit.problem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a sender of events. */
@Schema(description = "Sent only when every accepted event is stored.")
public record EventsAnswer(
    @Schema(description = "Events that are stored.") List<Accepted> accepted,
    @Schema(description = "Events of a batch that were refused; absent when there are none.")
        @Nullable List<Rejected> rejected) {

  /** One event that is stored. */
  public record Accepted(
      @Schema(description = "The sender's id of the event.", example = "f-1001") String id,
      @Schema(description = "The lead that the identifiers in the event itself point to.")
          String leadId,
      @Schema(description = "True when the event is known to repeat an earlier one.")
          boolean duplicate) {}

  /** One event that was refused. */
  public record Rejected(
      @Schema(description = "Place in the batch, from 0.") int index,
      @Nullable String id,
      List<FieldProblem> errors) {}

  static EventsAnswer of(Receipt receipt) {
    var accepted =
        receipt.accepted().stream()
            .map(taken -> new Accepted(taken.id(), taken.leadId(), taken.duplicate()))
            .toList();
    return new EventsAnswer(accepted, receipt.rejected().isEmpty() ? null : rejected(receipt));
  }

  static List<Rejected> rejected(Receipt receipt) {
    return receipt.rejected().stream()
        .map(
            turned ->
                new Rejected(
                    turned.index(), turned.id(), Receptionist.fieldProblems(turned.errors())))
        .toList();
  }
}
