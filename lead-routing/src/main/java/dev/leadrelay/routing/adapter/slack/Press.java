package dev.leadrelay.routing.adapter.slack;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A button was pressed.
 *
 * @param id the same when Slack tells it again
 * @param user id in Slack of who pressed it
 * @param choice what was chosen from a menu; null for a plain button
 * @param text what the message says
 * @param replyTo where an answer is expected
 */
public record Press(
    String id,
    String user,
    String assignmentId,
    Button button,
    Button.@Nullable Choice choice,
    String text,
    URI replyTo) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FIELD = "payload=";

  /**
   * Reads the body of Slack's call.
   *
   * @return empty for what is no button of ours, such as a link that was followed
   * @throws IllegalArgumentException when it is not one of Slack's calls
   */
  static Optional<Press> read(byte[] body) {
    var payload =
        Stream.of(new String(body, StandardCharsets.UTF_8).split("&", -1))
            .filter(field -> field.startsWith(FIELD))
            .findFirst()
            .map(
                field -> URLDecoder.decode(field.substring(FIELD.length()), StandardCharsets.UTF_8))
            .orElseThrow(() -> new IllegalArgumentException("Expected a payload, but got none."));
    try {
      return read(JSON.readTree(payload));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Expected a payload in JSON, but got another text.", e);
    }
  }

  private static Optional<Press> read(JsonNode payload) {
    var action = payload.path("actions").path(0);
    return Button.of(action.path("action_id").asString(""))
        .map(
            button ->
                new Press(
                    action.path("action_ts").asString(""),
                    payload.path("user").path("id").asString(""),
                    action.path("block_id").asString(""),
                    button,
                    choice(button, action.path("selected_option").path("value").asString("")),
                    payload.path("message").path("text").asString(""),
                    URI.create(payload.path("response_url").asString(""))));
  }

  private static Button.@Nullable Choice choice(Button button, String value) {
    return button == Button.DECLINE ? Button.Choice.valueOf(value) : null;
  }
}
