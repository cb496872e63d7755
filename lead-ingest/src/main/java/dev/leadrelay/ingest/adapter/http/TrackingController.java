package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.tracking.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors of Segment's HTTP tracking API; the short addresses are those that browsers use. */
@RestController
class TrackingController {

  private static final String JSON = "application/json";
  private static final String OBJECT = "object";

  private final TrackingCalls calls;

  TrackingController(TrackingCalls calls) {
    this.calls = calls;
  }

  @PostMapping({"/v1/track", "/v1/t"})
  @Operation(
      summary = "Segment: something that was done",
      description =
          "A name in object-action form becomes the type: Demo Requested is demo.requested.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JSON,
                      schema = @Schema(type = OBJECT),
                      examples = @ExampleObject(TrackingExamples.TRACK))))
  TrackingAnswer track(HttpServletRequest request) {
    return calls.one(Kind.TRACK, request);
  }

  @PostMapping({"/v1/identify", "/v1/i"})
  @Operation(
      summary = "Segment: who somebody is",
      description = "Traits go into the profile: title is the job title, company the company.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JSON,
                      schema = @Schema(type = OBJECT),
                      examples = @ExampleObject(TrackingExamples.IDENTIFY))))
  TrackingAnswer identify(HttpServletRequest request) {
    return calls.one(Kind.IDENTIFY, request);
  }

  @PostMapping({"/v1/page", "/v1/p"})
  @Operation(
      summary = "Segment: a page that was seen",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JSON,
                      schema = @Schema(type = OBJECT),
                      examples = @ExampleObject(TrackingExamples.PAGE))))
  TrackingAnswer page(HttpServletRequest request) {
    return calls.one(Kind.PAGE, request);
  }

  @PostMapping({"/v1/screen", "/v1/s"})
  @Operation(
      summary = "Segment: a screen of an app that was seen",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JSON,
                      schema = @Schema(type = OBJECT),
                      examples = @ExampleObject(TrackingExamples.SCREEN))))
  TrackingAnswer screen(HttpServletRequest request) {
    return calls.one(Kind.SCREEN, request);
  }

  @PostMapping({"/v1/group", "/v1/g"})
  @Operation(
      summary = "Segment: the company that somebody belongs to",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JSON,
                      schema = @Schema(type = OBJECT),
                      examples = @ExampleObject(TrackingExamples.GROUP))))
  TrackingAnswer group(HttpServletRequest request) {
    return calls.one(Kind.GROUP, request);
  }

  @PostMapping({"/v1/alias", "/v1/a"})
  @Operation(
      summary = "Segment: a new id of somebody",
      description =
          "Links at once when the new id is an e-mail address; otherwise as soon as identify names"
              + " the person.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JSON,
                      schema = @Schema(type = OBJECT),
                      examples = @ExampleObject(TrackingExamples.ALIAS))))
  TrackingAnswer alias(HttpServletRequest request) {
    return calls.one(Kind.ALIAS, request);
  }

  @PostMapping({"/v1/batch", "/v1/b", "/v1/import", "/v1/import/"})
  @Operation(
      summary = "Segment: many calls at once",
      description = "The good messages are accepted and the bad ones listed.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JSON,
                      schema = @Schema(type = OBJECT),
                      examples = @ExampleObject(TrackingExamples.BATCH))))
  TrackingAnswer batch(HttpServletRequest request) {
    return calls.batch(request);
  }
}
