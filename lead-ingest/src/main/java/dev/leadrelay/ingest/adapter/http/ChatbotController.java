package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.domain.chatbot.ChatbotDefinition;
import dev.leadrelay.ingest.domain.chatbot.Chatbots;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import dev.leadrelay.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door for chatbots, which tell what was said in a conversation when it is over. */
@RestController
class ChatbotController {

  private final Receptionist receptionist;
  private final JsonEvents json;
  private final Chatbots bots;
  private final KeyDesk keys;

  ChatbotController(Receptionist receptionist, JsonEvents json, Chatbots bots, KeyDesk keys) {
    this.receptionist = receptionist;
    this.json = json;
    this.bots = bots;
    this.keys = keys;
  }

  @PostMapping("/v1/hooks/chatbot/{botId}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Takes in a chatbot's summary of a conversation",
      description =
          "Where each answer stands is set up for each bot. The bot's secret is sent as bearer token,"
              + " or signs the body: X-Hub-Signature-256 is sha256= and its HMAC-SHA-256 in"
              + " hexadecimal digits.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"),
                      examples = @ExampleObject(HookExamples.CHATBOT))))
  EventsAnswer receive(@PathVariable String botId, HttpServletRequest request) {
    var bot =
        bots.byId(botId)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "Expected the id of a chatbot that is set up, but it is none."));
    var arrival = receptionist.arrival(Door.CHATBOT, bot.source(), request);
    checkSender(bot, arrival);
    var visit = receptionist.welcome(arrival);
    var contentType = request.getContentType();
    if (contentType == null || !ContentTypes.isJson(contentType)) {
      throw receptionist.refuse(visit, WRONG_CONTENT_TYPE);
    }
    var summary = receptionist.read(visit, json::one).getFirst();
    var events = bot.toEvents(summary.content(), summary.raw());
    var receipt = receptionist.receive(visit, events);
    if (!receipt.rejected().isEmpty()) {
      throw Receptionist.problem(receipt.rejected().getFirst().errors());
    }
    return EventsAnswer.of(receipt);
  }

  private void checkSender(ChatbotDefinition bot, Receptionist.Visit visit) {
    var request = visit.request();
    boolean right =
        HookSignature.isRight(
            request.getHeader(HttpHeaders.AUTHORIZATION),
            request.getHeader("X-Hub-Signature-256"),
            visit.body().bytes(),
            bots.secretsOf(bot.id()));
    if (!right && !(bots.secretsOf(bot.id()).isEmpty() && keys.isLocal(request))) {
      throw new ProblemException(
          HttpStatus.UNAUTHORIZED,
          "Expected the bot's secret as bearer token, or its signature of the body in"
              + " X-Hub-Signature-256, but there is none that is right.");
    }
  }

  private static final Refusal WRONG_CONTENT_TYPE =
      new Refusal(
          RefusalCode.WRONG_CONTENT_TYPE,
          "",
          "Expected application/json in UTF-8, but the content type is another one.");
}
