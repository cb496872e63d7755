package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.identity.KeyedHash;
import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import dev.leadrelay.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The door for plain HTML forms, without any script: people get pages, programs get JSON. */
@RestController
class FormController {

  private final Receptionist receptionist;
  private final FormReader reader;
  private final Forms forms;
  private final KeyedHash hash;

  FormController(Receptionist receptionist, FormReader reader, Forms forms, KeyedHash hash) {
    this.receptionist = receptionist;
    this.reader = reader;
    this.forms = forms;
    this.hash = hash;
  }

  @PostMapping("/v1/forms/{formId}")
  @Operation(
      summary = "Takes in a form",
      description =
          "Where HTML is asked for: 303 to the form's thank-you page, and errors as a page.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                    schema = @Schema(type = "object")),
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(type = "object"))
              }))
  ResponseEntity<?> receive(
      @PathVariable String formId,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      HttpServletRequest request) {
    boolean html = ContentTypes.asksForHtml(accept);
    var form = forms.byId(formId).orElse(null);
    try {
      if (form == null) {
        throw new ProblemException(
            HttpStatus.NOT_FOUND, "Expected the id of a form that is set up, but it is none.");
      }
      var answer = receive(form, request);
      return html
          ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(form.thanks())).build()
          : ResponseEntity.accepted().body(answer);
    } catch (ProblemException e) {
      if (html) {
        return ErrorPage.of(e, form);
      }
      throw e;
    }
  }

  private EventsAnswer receive(FormDefinition form, HttpServletRequest request) {
    var visit = receptionist.welcome(Door.FORM, form.source(), request);
    var values = reader.read(receptionist, visit);
    if (form.isTrapped(values)) {
      throw receptionist.refuse(
          visit,
          new Refusal(
              RefusalCode.HONEYPOT_FILLED,
              "/" + form.honeypot(),
              "Expected this field to stay empty, as people do not see it, but it was filled in."));
    }
    var event = form.toEvent(eventId(form, values), values);
    var receipt = receptionist.receive(visit, List.of(new Document(event, visit.body().content())));
    if (!receipt.rejected().isEmpty()) {
      throw Receptionist.problem(inFieldsOf(form, receipt.rejected().getFirst().errors()));
    }
    return EventsAnswer.of(receipt);
  }

  private String eventId(FormDefinition form, Map<String, String> values) {
    return form.submissionId(values)
        .orElseGet(() -> hash.of("form:" + form.answers(values)).toString());
  }

  private static List<Refusal> inFieldsOf(FormDefinition form, List<Refusal> refusals) {
    return refusals.stream()
        .map(
            refusal ->
                new Refusal(refusal.code(), form.fieldAt(refusal.pointer()), refusal.detail()))
        .toList();
  }
}
