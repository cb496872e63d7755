package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.reception.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer that clients of Segment expect. */
@Schema(description = "Sent only when every accepted message is stored.")
public record TrackingAnswer(
    boolean success,
    @Schema(description = "Messages of a batch that were refused; absent when there are none.")
        @Nullable List<EventsAnswer.Rejected> rejected) {

  static TrackingAnswer of(Receipt receipt) {
    return new TrackingAnswer(
        true, receipt.rejected().isEmpty() ? null : EventsAnswer.rejected(receipt));
  }
}
