package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.browser.Links;
import dev.leadrelay.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which leads are known on a browser; a link that is wrong can be undone. */
@RestController
@RequestMapping("/v1/browsers/{browserLeadId}/links")
class LinksController {

  private static final Logger log = LoggerFactory.getLogger(LinksController.class);
  private static final Pattern LEAD_ID = Pattern.compile("[0-9a-f-]{36}");

  private final Links links;
  private final LinkQueries queries;
  private final KeyDesk operators;

  LinksController(Links links, LinkQueries queries, @Qualifier("operators") KeyDesk operators) {
    this.links = links;
    this.queries = queries;
    this.operators = operators;
  }

  @GetMapping
  @Operation(summary = "Shows whose the anonymous events of a browser are")
  LinksView find(@PathVariable String browserLeadId, HttpServletRequest request) {
    operators.admit(request);
    return Optional.of(browserLeadId)
        .filter(id -> LEAD_ID.matcher(id).matches())
        .flatMap(id -> queries.find(id, request))
        .orElseThrow(LinksController::unknown);
  }

  @PostMapping("/{leadId}:undo")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes the link of a lead to a browser back")
  void undo(
      @PathVariable String browserLeadId, @PathVariable String leadId, HttpServletRequest request) {
    say(browserLeadId, leadId, false, operators.admit(request));
  }

  @PostMapping("/{leadId}:restore")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Restores a link that was taken back")
  void restore(
      @PathVariable String browserLeadId, @PathVariable String leadId, HttpServletRequest request) {
    say(browserLeadId, leadId, true, operators.admit(request));
  }

  private void say(String browserLeadId, String leadId, boolean linked, String operator) {
    if (!LEAD_ID.matcher(browserLeadId).matches() || !LEAD_ID.matcher(leadId).matches()) {
      throw unknown();
    }
    Storing.orTryAgain(() -> links.say(browserLeadId, leadId, linked));
    log.info(
        "The link of lead {} to browser {} was {} by '{}'.",
        leadId,
        browserLeadId,
        linked ? "restored" : "undone",
        operator);
  }

  private static ProblemException unknown() {
    return new ProblemException(
        HttpStatus.NOT_FOUND, "Expected a browser that somebody is known on, but it is none.");
  }
}
