package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import dev.leadrelay.ingest.domain.rejected.Rejected;
import dev.leadrelay.ingest.domain.rejected.RejectedEvents;
import dev.leadrelay.ingest.domain.rejected.State;
import dev.leadrelay.ingest.domain.rejected.Wanted;
import dev.leadrelay.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was refused: to be listed, looked at, mended and sent again, or put away. */
@RestController
@RequestMapping("/v1/rejected")
class RejectedController {

  private static final int MOST_PER_PAGE = 200;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final RejectedEvents rejectedEvents;
  private final Resender resender;
  private final KeyDesk operators;

  RejectedController(
      RejectedEvents rejectedEvents, Resender resender, @Qualifier("operators") KeyDesk operators) {
    this.rejectedEvents = rejectedEvents;
    this.resender = resender;
    this.operators = operators;
  }

  @GetMapping
  @Operation(summary = "Lists refused events, the newest first, without what they hold")
  RejectedView.Page list(
      @RequestParam(required = false) @Nullable RefusalCode reason,
      @RequestParam(required = false) @Nullable Door door,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(defaultValue = "50") int limit,
      HttpServletRequest request) {
    operators.admit(request);
    if (before != null && !ID.matcher(before).matches()) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "Expected 'before' to be an id from a page, but it is none.");
    }
    int most = Math.clamp(limit, 1, MOST_PER_PAGE);
    var found = rejectedEvents.list(new Wanted(reason, door, state, from, to, before), most + 1);
    var page = found.subList(0, Math.min(most, found.size()));
    return new RejectedView.Page(
        page.stream().map(RejectedView::inList).toList(),
        found.size() > most ? page.getLast().id() : null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Shows one refused event with what was sent")
  RejectedView find(@PathVariable String id, HttpServletRequest request) {
    var operator = operators.admit(request);
    var rejected = known(id);
    resender.wasLookedAt(rejected, operator);
    return RejectedView.whole(rejected);
  }

  @PostMapping("/{id}:resend")
  @Operation(
      summary = "Sends a refused event again, mended or as it was",
      description =
          "The body is the whole event as a CloudEvent in JSON; without one it is sent as it came."
              + " It keeps the id, source, door and time of its first arrival. Safe to repeat.")
  EventsAnswer resend(@PathVariable String id, HttpServletRequest request) {
    var operator = operators.admit(request);
    return resender.resend(known(id), request, operator);
  }

  @PostMapping("/{id}:discard")
  @Operation(summary = "Puts a refused event away for good")
  RejectedView discard(@PathVariable String id, HttpServletRequest request) {
    var operator = operators.admit(request);
    return RejectedView.inList(resender.discard(known(id), operator));
  }

  private Rejected known(String id) {
    return rejectedEvents
        .find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "Expected the id of a refused event of the last year, but it is none."));
  }
}
