package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.form.PageTokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a page with a form may ask for when it is shown. */
@RestController
class FormPageController {

  private final FormDesk desk;
  private final Forms forms;
  private final PageTokens tokens;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  FormPageController(FormDesk desk, Forms forms, PageTokens tokens, Clock clock) {
    this.desk = desk;
    this.forms = forms;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A token for the page. */
  record TokenAnswer(
      @Schema(description = "Goes into the hidden field that the form is set up with.")
          String token) {}

  /** Fields of a form. */
  record FieldsAnswer(
      @Schema(description = "Names of fields, as the form has them.") List<String> fields) {}

  @GetMapping("/v1/forms/{formId}/token")
  @Operation(
      summary = "A token that says when a form was shown",
      description =
          "Tells people from programs by the time that the form takes them, and one showing of the"
              + " page from another.")
  ResponseEntity<TokenAnswer> token(@PathVariable String formId) {
    var form = FormController.found(forms.byId(formId).orElse(null));
    return fresh(new TokenAnswer(tokens.issue(form.id(), clock.instant(), random.nextLong())));
  }

  @GetMapping("/v1/forms/{formId}/fields")
  @Operation(
      summary = "The fields still worth asking for",
      description =
          "All but those of person and company that this browser's lead has told before by a form; the"
              + " e-mail address is always asked for. Without a token that is known, all of them.")
  ResponseEntity<FieldsAnswer> fields(
      @PathVariable String formId,
      @Parameter(description = "The token that the browser's last form was answered with.")
          @RequestParam(required = false)
          @Nullable String lead) {
    var form = FormController.found(forms.byId(formId).orElse(null));
    return fresh(new FieldsAnswer(desk.worthAsking(form, Optional.ofNullable(lead))));
  }

  private static <T> ResponseEntity<T> fresh(T answer) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
  }
}
