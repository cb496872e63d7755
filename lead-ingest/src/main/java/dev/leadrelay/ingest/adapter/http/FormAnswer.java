package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.ingest.domain.reception.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a script that sent a form. */
@Schema(description = "Sent only when the form is stored.")
public record FormAnswer(
    @Schema(description = "The event that it became; empty while it is pending.")
        List<EventsAnswer.Accepted> accepted,
    @Schema(description = "True when the captcha service did not answer: the form waits for it.")
        boolean pending,
    @Schema(description = "Stands for this browser's lead when fields worth asking for are asked.")
        @Nullable String lead,
    @Schema(description = "Page to show next.", example = "/demo/thanks.html") String thanks) {

  static FormAnswer of(Receipt receipt, FormDefinition form, String lead) {
    return new FormAnswer(EventsAnswer.of(receipt).accepted(), false, lead, form.thanks());
  }

  static FormAnswer pending(FormDefinition form) {
    return new FormAnswer(List.of(), true, null, form.thanks());
  }
}
