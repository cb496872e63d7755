package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/** The values of a form's fields, however they were sent. */
public final class FormReader {

  private final JsonEvents json;

  public FormReader(JsonEvents json) {
    this.json = json;
  }

  Map<String, String> read(Receptionist receptionist, Receptionist.Visit visit) {
    return switch (ContentTypes.of(visit.request().getContentType()).orElse("")) {
      case MediaType.APPLICATION_FORM_URLENCODED_VALUE ->
          FormBody.parse(visit.body().bytes())
              .orElseThrow(() -> receptionist.refuse(visit, MALFORMED));
      case MediaType.APPLICATION_JSON_VALUE -> texts(receptionist.read(visit, json::one));
      default -> throw receptionist.refuse(visit, WRONG_CONTENT_TYPE);
    };
  }

  private static Map<String, String> texts(List<Document> body) {
    var texts = new HashMap<String, String>();
    body.getFirst()
        .content()
        .forEach(
            (name, value) -> {
              if (value != null) {
                texts.put(name, value.toString());
              }
            });
    return texts;
  }

  private static final Refusal MALFORMED =
      new Refusal(
          RefusalCode.MALFORMED_FORM,
          "",
          "Expected form fields in UTF-8, but the body holds a broken escape or other bytes.");

  private static final Refusal WRONG_CONTENT_TYPE =
      new Refusal(
          RefusalCode.WRONG_CONTENT_TYPE,
          "",
          "Expected application/x-www-form-urlencoded or application/json in UTF-8, but the content"
              + " type is another one.");
}
