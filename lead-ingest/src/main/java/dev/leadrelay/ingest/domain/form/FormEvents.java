package dev.leadrelay.ingest.domain.form;

import dev.leadrelay.ingest.domain.identity.KeyedHash;
import dev.leadrelay.ingest.domain.reception.Document;
import java.nio.ByteBuffer;
import java.util.Map;

/** Says what a form says as an event. The same answers on the same page are the same event. */
public final class FormEvents {

  private final KeyedHash hash;

  public FormEvents(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * The event.
   *
   * @param raw the bytes that the values were read from
   */
  public Document of(FormDefinition form, Map<String, String> values, ByteBuffer raw) {
    var id =
        form.submissionId(values)
            .orElseGet(() -> hash.of("form:" + form.answers(values)).toString());
    return new Document(form.toEvent(id, values), raw, form.origins());
  }
}
