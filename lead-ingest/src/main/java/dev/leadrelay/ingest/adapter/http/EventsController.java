package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door for CloudEvents over HTTP, in structured, batched and binary mode. */
@RestController
class EventsController {

  private final Receptionist receptionist;
  private final JsonEvents json;
  private final KeyDesk keys;

  EventsController(Receptionist receptionist, JsonEvents json, KeyDesk keys) {
    this.receptionist = receptionist;
    this.json = json;
    this.keys = keys;
  }

  @PostMapping("/v1/events")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Takes in lead events",
      description =
          "Answers when every accepted event is stored on all in-sync replicas. In a batch the good"
              + " events are accepted and the bad ones listed; when all are bad the answer is 400.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = ContentTypes.EVENT,
                    schema = @Schema(type = "object"),
                    examples = @ExampleObject(Examples.EVENT)),
                @Content(
                    mediaType = ContentTypes.BATCH,
                    schema = @Schema(type = "array"),
                    examples = @ExampleObject(Examples.BATCH)),
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema =
                        @Schema(
                            type = "object",
                            description =
                                "Binary mode: the data of the event; its attributes are in headers"
                                    + " such as ce-id."))
              }))
  EventsAnswer receive(HttpServletRequest request) {
    var visit = receptionist.welcome(Door.EVENTS, keys.admit(request), request);
    if (BinaryMode.isUsedBy(request)) {
      return binary(visit);
    }
    return switch (ContentTypes.of(request.getContentType()).orElse("")) {
      case ContentTypes.EVENT -> one(visit, json::one);
      case ContentTypes.BATCH -> batch(visit);
      default ->
          throw receptionist.refuse(
              visit,
              new Refusal(
                  RefusalCode.WRONG_CONTENT_TYPE,
                  "",
                  "Expected %s, %s, or headers such as ce-id with %s, in UTF-8, but the request is"
                          .formatted(
                              ContentTypes.EVENT,
                              ContentTypes.BATCH,
                              MediaType.APPLICATION_JSON_VALUE)
                      + " none of them."));
    };
  }

  private EventsAnswer binary(Receptionist.Visit visit) {
    var contentType = visit.request().getContentType();
    if (contentType != null && !ContentTypes.isJson(contentType)) {
      throw receptionist.refuse(
          visit,
          new Refusal(
              RefusalCode.WRONG_CONTENT_TYPE,
              "",
              "Expected the data of the event as application/json in UTF-8, but the content type"
                  + " is another one."));
    }
    return one(visit, body -> BinaryMode.read(visit.request(), body, json));
  }

  private EventsAnswer one(Receptionist.Visit visit, Function<byte[], Parsed> parser) {
    var receipt = receptionist.receive(visit, receptionist.read(visit, parser));
    if (!receipt.rejected().isEmpty()) {
      throw Receptionist.problem(receipt.rejected().getFirst().errors());
    }
    return EventsAnswer.of(receipt);
  }

  private EventsAnswer batch(Receptionist.Visit visit) {
    var receipt = receptionist.receive(visit, receptionist.read(visit, json::batch));
    if (receipt.accepted().isEmpty() && !receipt.rejected().isEmpty()) {
      throw BatchProblem.of(receipt, "/");
    }
    return EventsAnswer.of(receipt);
  }
}
