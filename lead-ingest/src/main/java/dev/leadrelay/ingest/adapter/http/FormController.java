package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.form.UrlEncoded;
import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

  private final FormDesk desk;
  private final Forms forms;

  FormController(FormDesk desk, Forms forms) {
    this.desk = desk;
    this.forms = forms;
  }

  @PostMapping("/v1/forms/{formId}")
  @Operation(
      summary = "Takes in a form",
      description =
          "Where HTML is asked for: 303 to the form's thank-you page, and errors as a page. The same"
              + " answers on the same page, as by a double click, are one event.",
      parameters =
          @Parameter(
              name = "lead",
              in = ParameterIn.QUERY,
              description = "The token that an earlier form of this browser was answered with."),
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                    schema = @Schema(type = "string"),
                    examples = @ExampleObject(FormExamples.URL_ENCODED)),
                @Content(
                    mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                    schema = @Schema(type = "object")),
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(type = "object"),
                    examples = @ExampleObject(FormExamples.JSON))
              }))
  @ApiResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = FormAnswer.class)))
  ResponseEntity<?> receive(
      @PathVariable String formId,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      HttpServletRequest request) {
    boolean html = ContentTypes.asksForHtml(accept);
    var form = forms.byId(formId).orElse(null);
    try {
      var answer = desk.receive(found(form), request, browser(request));
      return html
          ? ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(answer.thanks()))
              .build()
          : ResponseEntity.accepted().body(answer);
    } catch (ProblemException e) {
      if (html) {
        return ErrorPage.of(e, form);
      }
      throw e;
    }
  }

  static FormDefinition found(@Nullable FormDefinition form) {
    if (form == null) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "Expected the id of a form that is set up, but it is none.");
    }
    return form;
  }

  /** Read by hand: asking the request for a parameter would read the form that is its body. */
  private static Optional<String> browser(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString())
        .flatMap(query -> UrlEncoded.parse(query.getBytes(StandardCharsets.UTF_8)))
        .map(parameters -> parameters.get("lead"));
  }
}
